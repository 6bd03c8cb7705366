import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { HeldOpenError } from './storageTrouble.ts';

/** One archived template: the row as it was, and where and when this browser archived it. */
export interface ArchiveEntry {
  host: string;
  projectId: number;
  id: string;
  /** Milliseconds since 1970. */
  archivedAt: number;
  /** The whole row, as JSON text: on current servers nobody can read it back (contract 2.2). */
  source: string;
}

/** Work that must be able to go on after a reload: what it is, and how far it is, is its owner's to read. */
export interface StoredJob {
  id: string;
  host: string;
  projectId: number;
  kind: string;
  /** Milliseconds since 1970. */
  begunAt: number;
  /** Plain data; never a key or a token. */
  data: unknown;
}

/** What somebody has typed and not saved yet. */
export interface StoredDraft {
  host: string;
  projectId: number;
  /** `new` for a template that does not exist yet. */
  templateId: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Plain data, parsed by `storage/drafts.ts`. */
  data: unknown;
}

/** One moment in the life of a template as this browser saw it. */
export interface StoredVersion {
  id: string;
  host: string;
  projectId: number;
  templateId: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Plain data, parsed by `storage/history.ts`. */
  data: unknown;
}

export interface StudioDatabase extends DBSchema {
  jobs: {
    key: string;
    value: StoredJob;
    indexes: { place: [host: string, projectId: number] };
  };
  drafts: {
    key: [host: string, projectId: number, templateId: string];
    value: StoredDraft;
    indexes: { place: [host: string, projectId: number] };
  };
  versions: {
    key: string;
    value: StoredVersion;
    indexes: {
      template: [host: string, projectId: number, templateId: string];
      at: number;
    };
  };
  /** Texts of versions by their hash, each kept once. */
  texts: {
    key: string;
    value: { hash: string; text: string };
  };
  archive: {
    key: [host: string, projectId: number, id: string];
    value: ArchiveEntry;
    indexes: { place: [host: string, projectId: number] };
  };
}

const name = 'template-studio';
const stores = ['archive', 'jobs', 'drafts', 'versions', 'texts'] as const;

let opened: Promise<IDBPDatabase<StudioDatabase>> | null = null;

/**
 * The browser's own database. Rejects where the browser forbids one (some private windows), and at once while another
 * tab is in the way: `storageTrouble` tells which it is. The next call tries anew.
 */
export function database(): Promise<IDBPDatabase<StudioDatabase>> {
  opened ??= openInTime();
  return opened;
}

function openInTime(): Promise<IDBPDatabase<StudioDatabase>> {
  let giveUp: (error: Error) => void = () => {};
  const isHeld = new Promise<never>((_, reject) => (giveUp = reject));
  // Some browsers throw at once where they forbid it.
  const opening = Promise.resolve()
    .then(() => open(giveUp))
    .then(async (db) => {
      if (stores.every((store) => db.objectStoreNames.contains(store))) return db;
      // A crash of the browser left it without what it held: nothing but a new one can keep anything.
      db.close();
      await deleteDB(name);
      return open(giveUp);
    });
  opening.then(
    (db) => (opened = Promise.resolve(db)),
    () => (opened = null),
  );
  return Promise.race([opening, isHeld]);
}

/** `onHeld` hears that it waits for another tab, for as long as that one is open. */
function open(onHeld: (error: Error) => void): Promise<IDBPDatabase<StudioDatabase>> {
  return openDB<StudioDatabase>(name, 2, {
    upgrade(db, before) {
      if (before < 1) {
        const archive = db.createObjectStore('archive', { keyPath: ['host', 'projectId', 'id'] });
        archive.createIndex('place', ['host', 'projectId']);
      }
      if (before < 2) {
        const jobs = db.createObjectStore('jobs', { keyPath: 'id' });
        jobs.createIndex('place', ['host', 'projectId']);
        const drafts = db.createObjectStore('drafts', {
          keyPath: ['host', 'projectId', 'templateId'],
        });
        drafts.createIndex('place', ['host', 'projectId']);
        const versions = db.createObjectStore('versions', { keyPath: 'id' });
        versions.createIndex('template', ['host', 'projectId', 'templateId']);
        versions.createIndex('at', 'at');
        db.createObjectStore('texts', { keyPath: 'hash' });
      }
    },
    blocked() {
      onHeld(new HeldOpenError('Another tab holds the database open.'));
    },
    blocking(_current, _wanted, event) {
      // A newer build wants to bring it up to date: nothing is kept here from then on, and that is said.
      const db = event.target as IDBDatabase; // what a versionchange event is sent to
      db.close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
}
