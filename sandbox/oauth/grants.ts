import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database.ts';
import type { Key } from '../people.ts';
import { OAuthError } from './oauthError.ts';

/** What a person allowed a client. */
export interface Consent {
  client: { id: string; name: string };
  person: number;
  scopes: string[];
  /** The only projects, or organizations, that its tokens open; null: all of the person's. */
  projects: number[] | null;
  organizations: string[] | null;
  redirect: string;
  /** PKCE: the SHA-256 of the verifier, base64url. */
  challenge: string;
}

interface GrantRow {
  id: string;
  client_id: string;
  client_name: string;
  person_id: number;
  scopes: string[];
  projects: number[] | null;
  organizations: string[] | null;
  redirect_uri: string;
  challenge: string;
  code_until: string;
  redeemed: boolean;
  revoked: boolean;
}

interface PairRow {
  access: string;
  refresh: string;
  access_until: string;
  refresh_until: string;
  /** When it was exchanged for another, and for which; null: it is the newest of its family. */
  rotated_at: string | null;
  successor: string | null;
}

/** Contract 4.5, in seconds. */
const lives = { code: 5 * 60, access: 3600, refresh: 30 * 24 * 3600, grace: 2 * 60 };

const secret = (prefix: string) => prefix + randomBytes(24).toString('base64url');
const badGrant = (why: string) => new OAuthError('invalid_grant', why);

/** Codes and tokens, by the rules of contract 4.5. A grant is a family: its tokens live and end together. */
export class Grants {
  readonly #db: Database;
  /** Milliseconds by which a test has sent the clock of codes and tokens ahead. */
  #ahead = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  forward(seconds: number): void {
    this.#ahead += seconds * 1000;
  }

  reset(): void {
    this.#ahead = 0;
  }

  readonly #now = () => Date.now() + this.#ahead;
  readonly #in = (seconds: number) => this.#now() + seconds * 1000;

  /** The code that a client may exchange for tokens. */
  async allow(consent: Consent): Promise<string> {
    const code = secret('');
    await this.#db.query(
      `insert into oauth_grant (id, code, client_id, client_name, person_id, scopes, projects, organizations, redirect_uri, challenge, code_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        secret(''),
        code,
        consent.client.id,
        consent.client.name,
        consent.person,
        consent.scopes,
        consent.projects,
        consent.organizations,
        consent.redirect,
        consent.challenge,
        this.#in(lives.code),
      ],
    );
    return code;
  }

  async redeem(code: string, client: string, redirect: string, verifier: string): Promise<object> {
    const [grant] = await this.#db.query<GrantRow>('select * from oauth_grant where code = $1', [
      code,
    ]);
    if (grant === undefined || grant.client_id !== client || grant.redirect_uri !== redirect) {
      throw badGrant('The code is not one of this client and this redirect_uri.');
    }
    if (Number(grant.code_until) <= this.#now()) throw badGrant('The code has expired.');
    if (createHash('sha256').update(verifier).digest('base64url') !== grant.challenge) {
      throw badGrant('The code_verifier is not that of the code.');
    }
    // In one step, so that of two who come at once one goes away empty-handed.
    const taken = await this.#db.query(
      'update oauth_grant set redeemed = true where id = $1 and not redeemed returning id',
      [grant.id],
    );
    if (taken.length === 0) throw badGrant('The code was used before.');
    return this.#answer(grant, await this.#issue(grant.id));
  }

  async refresh(token: string, client: string): Promise<object> {
    const [row] = await this.#db.query<GrantRow & PairRow>(
      'select * from oauth_token join oauth_grant on oauth_grant.id = grant_id where refresh = $1',
      [token],
    );
    if (row === undefined || row.revoked || row.client_id !== client) {
      throw badGrant('The refresh token is not one of this client.');
    }
    if (Number(row.refresh_until) <= this.#now()) throw badGrant('The refresh token has expired.');
    if (row.rotated_at === null) return this.#answer(row, await this.#rotate(row.id, token));
    if (this.#now() - Number(row.rotated_at) > lives.grace * 1000) {
      await this.#db.query('update oauth_grant set revoked = true where id = $1', [row.id]);
      throw badGrant('The refresh token was used before: all tokens of this sign-in are revoked.');
    }
    // Whoever asks twice, because the first answer was lost, gets the same pair again.
    const [next] = await this.#db.query<PairRow>('select * from oauth_token where refresh = $1', [
      row.successor,
    ]);
    if (next === undefined) throw badGrant('The refresh token was used before.');
    return this.#answer(row, next);
  }

  /** The key that an access token is; null: there is none of this value. */
  async keyOf(value: string): Promise<Key | null> {
    const [row] = await this.#db.query<GrantRow & PairRow>(
      `select * from oauth_token join oauth_grant on oauth_grant.id = grant_id
       where access = $1 and not revoked and rotated_at is null`,
      [value],
    );
    if (row === undefined) return null;
    return {
      value,
      label: row.client_name,
      person: row.person_id,
      scopes: row.scopes,
      ...(row.projects === null ? {} : { projects: row.projects }),
      ...(row.organizations === null ? {} : { organizations: row.organizations }),
      expired: Number(row.access_until) <= this.#now(),
    };
  }

  async #issue(grant: string): Promise<PairRow> {
    const [pair] = await this.#db.query<PairRow>(
      `insert into oauth_token (access, refresh, grant_id, access_until, refresh_until)
       values ($1, $2, $3, $4, $5) returning *`,
      [secret('pha_'), secret('phr_'), grant, this.#in(lives.access), this.#in(lives.refresh)],
    );
    if (pair === undefined) throw new Error('an insert returned nothing');
    return pair;
  }

  async #rotate(grant: string, used: string): Promise<PairRow> {
    const pair = await this.#issue(grant);
    await this.#db.query(
      'update oauth_token set rotated_at = $2, successor = $3 where refresh = $1',
      [used, this.#now(), pair.refresh],
    );
    return pair;
  }

  #answer(grant: GrantRow, { access, refresh, access_until }: PairRow): object {
    return {
      access_token: access,
      expires_in: Math.ceil((Number(access_until) - this.#now()) / 1000),
      token_type: 'Bearer',
      scope: grant.scopes.join(' '),
      refresh_token: refresh,
      scoped_teams: grant.projects ?? [],
      scoped_organizations: grant.organizations ?? [],
    };
  }
}
