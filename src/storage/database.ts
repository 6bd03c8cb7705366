import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

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

export interface StudioDatabase extends DBSchema {
  archive: {
    key: [host: string, projectId: number, id: string];
    value: ArchiveEntry;
    indexes: { place: [host: string, projectId: number] };
  };
}

let opened: Promise<IDBPDatabase<StudioDatabase>> | null = null;

/** The browser's own database. Rejects where the browser forbids one (some private windows). */
export function database(): Promise<IDBPDatabase<StudioDatabase>> {
  opened ??= openDB<StudioDatabase>('template-studio', 1, {
    upgrade(db) {
      const archive = db.createObjectStore('archive', { keyPath: ['host', 'projectId', 'id'] });
      archive.createIndex('place', ['host', 'projectId']);
    },
    terminated() {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
