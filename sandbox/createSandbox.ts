import { answerApi } from './api.ts';
import { pageCookies } from './auth.ts';
import { Controls } from './controls.ts';
import { cover } from './covers.ts';
import { type Database, openDatabase } from './database.ts';
import { answerOAuth } from './oauth/answerOAuth.ts';
import { Clients } from './oauth/clients.ts';
import { Grants } from './oauth/grants.ts';
import { reseed, seedOnce } from './seed/seed.ts';
import { allRows } from './templates/queries.ts';
import { Throttle } from './throttle.ts';
import { uploadedMedia } from './uploads.ts';
import { versions } from './versions.ts';

export interface SandboxOptions {
  /** The folder of the embedded database; null: in memory. */
  dataDir: string | null;
  /** A real PostgreSQL instead of the embedded one. */
  databaseUrl?: string;
  seed: 'demo' | 'none' | number;
  version: '2026' | '2023';
  /** Where the sandbox is reached, for the addresses of the pictures it seeds. */
  publicUrl?: string;
  /** Opens the switches of controls.ts, and OAuth to clients on this machine: for tests only. */
  testControls?: boolean;
}

export interface Sandbox {
  fetch: (request: Request) => Promise<Response>;
  /** Set-Cookie values that sign a visitor of the page in as staff; none where somebody is signed in. */
  pageCookies: (request: Request) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Opens the sandbox. Rejects with an error named `DataFolderInUse` where another process holds the folder. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dataDir, databaseUrl, publicUrl = 'http://localhost:5173' } = options;
  const db = await openDatabase(dataDir, databaseUrl);
  await seedOnce(db, options.seed, publicUrl);
  const controls = options.testControls ? new Controls() : null;
  const throttle = new Throttle();
  const grants = new Grants(db);
  const clients = new Clients(options.testControls ?? false);
  let version = versions[options.version];

  async function reset(how: { seed?: SandboxOptions['seed']; version?: '2026' | '2023' }) {
    version = versions[how.version ?? options.version];
    throttle.set(null);
    grants.reset();
    clients.forget();
    await reseed(db, how.seed ?? options.seed, publicUrl);
  }

  async function fetch(request: Request): Promise<Response> {
    const path = pathOf(request);
    const picture = await publicFile(db, path);
    if (picture !== null) return picture;
    if (controls !== null && path.startsWith('/sandbox/')) {
      return controls.answer(request, path, {
        reset,
        limit: (most) => throttle.set(most),
        rows: () => allRows(db, version),
        forward: (seconds) => grants.forward(seconds),
      });
    }
    const answer = (asked: Request) =>
      path.startsWith('/oauth/')
        ? answerOAuth({ db, clients, grants, request: asked, path })
        : answerApi({ db, version, throttle, grants, request: asked, path });
    return controls === null ? answer(request) : controls.play(request, path, answer);
  }

  return {
    fetch,
    pageCookies: (request) => pageCookies(db, request),
    close: () => db.close(),
  };
}

/** The path as Django sees it: decoded, so that %40current is @current, and without a slash at its end. */
function pathOf(request: Request): string {
  const { pathname } = new URL(request.url);
  try {
    return decodeURIComponent(pathname).replace(/\/$/, '');
  } catch {
    return pathname.replace(/\/$/, '');
  }
}

async function publicFile(db: Database, path: string): Promise<Response | null> {
  const name = /^\/sandbox\/covers\/([\w-]+)\.svg$/.exec(path)?.[1];
  return name === undefined ? uploadedMedia(db, path) : cover(name);
}
