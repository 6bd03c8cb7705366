import type { Caller } from './auth.ts';
import type { RawBody } from './body.ts';
import type { Database } from './database.ts';
import type { Grants } from './oauth/grants.ts';
import type { Throttle } from './throttle.ts';
import type { Version } from './versions.ts';

export interface Asked {
  db: Database;
  version: Version;
  throttle: Throttle;
  grants: Grants;
  request: Request;
  /** Without a slash at its end: PostHog takes both (contract 1.1). */
  path: string;
}

/** A request whose sender is known. */
export interface Known extends Omit<Asked, 'path'> {
  /** GET for HEAD, which is answered alike but for the body. */
  method: string;
  caller: Caller;
  raw: RawBody;
}

/** A request below /api/projects/:id/. */
export interface Context extends Known {
  projectId: number;
}
