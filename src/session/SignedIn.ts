import { type Credential, ended, type TokenKeeper } from '#api/connection.ts';
import { ApiError, failureOf } from '#api/errors.ts';
import type { Tokens } from '#api/oauth.ts';
import { recallTabKeys, rememberTabKey, type TabKey } from '#storage/connectionMemory.ts';
import { type KeptSignIn, parseKept } from '#storage/keptSignIn.ts';
import { holdForLife } from '#storage/tabLock.ts';

/** Milliseconds before its end from which on a token is exchanged: a request may be long on its way. */
const margin = 60_000;

const over = () => new ApiError({ kind: 'unauthenticated', detail: ended.token });

interface Origin {
  host: string;
  /** The address of the client metadata document. */
  client: string;
}

/**
 * The tokens of one sign-in. A refresh token works once, and using it again ends the whole sign-in (contract
 * 4.5), so two things are exclusive: within a tab one exchange at a time, which all requests wait for; and
 * among tabs one that exchanges at all. Tabs share no tokens, but the browser copies the session storage of a
 * tab that is duplicated: the copy works with its access token as long as that lasts, and then asks to sign in.
 */
export class SignedIn implements TokenKeeper {
  readonly #origin: Origin;
  readonly #id: string;
  #tokens: Tokens;
  #exchange: Promise<void> | null = null;
  /** Settles when it is known whether this tab may use the refresh token; in memory alone, nobody else has it. */
  #claimed: Promise<void> = Promise.resolve();

  constructor(origin: Origin, tokens: Tokens, id: string = crypto.randomUUID()) {
    this.#origin = origin;
    this.#tokens = tokens;
    this.#id = id;
  }

  /** One that this tab kept over a reload. Throws `unauthenticated` where that cannot be read. */
  static restored({ host, key, signIn }: TabKey): SignedIn {
    const kept = parseKept(signIn);
    if (kept === null) throw over();
    const { id, client, ...tokens } = kept;
    const restored = new SignedIn({ host, client }, { ...tokens, access: key }, id);
    restored.#claim();
    return restored;
  }

  credential(): Credential {
    return { kind: 'token', keeper: Promise.resolve(this) };
  }

  get scopes(): readonly string[] {
    return this.#tokens.scopes;
  }

  get projects(): readonly number[] {
    return this.#tokens.projects;
  }

  async token(): Promise<string> {
    const left = this.#tokens.until - Date.now();
    if (left > margin || (this.#tokens.refresh === null && left > 0)) return this.#tokens.access;
    try {
      await this.#renewed();
    } catch (error) {
      // What could not be exchanged now, for want of a network say, is good until it ends.
      if (left <= 0) throw error;
    }
    return this.#tokens.access;
  }

  async replaced(token: string): Promise<boolean> {
    if (token !== this.#tokens.access) return true;
    try {
      await this.#renewed();
      return true;
    } catch (error) {
      if (failureOf(error)?.kind === 'unauthenticated') return false;
      throw error;
    }
  }

  keep(slug: string): void {
    this.#remember(slug);
    this.#claim();
  }

  #claim(): void {
    this.#claimed = holdForLife(`sign-in:${this.#id}`).then((mine) => {
      if (mine) return;
      // Of a copy nothing is left to be used by mistake, a reload later say.
      this.#take({ ...this.#tokens, refresh: null });
    });
  }

  #renewed(): Promise<void> {
    this.#exchange ??= this.#renew().finally(() => {
      this.#exchange = null;
    });
    return this.#exchange;
  }

  async #renew(): Promise<void> {
    await this.#claimed;
    const { refresh } = this.#tokens;
    if (refresh === null) throw over();
    const { refreshTokens } = await import('#api/oauth.ts');
    const { host, client } = this.#origin;
    const next = await refreshTokens({ host, client }, refresh);
    // A server that rotates nothing gives no new one: the old one goes on.
    this.#take({ ...next, refresh: next.refresh ?? refresh });
  }

  /** What is kept follows, unless it was forgotten meanwhile. */
  #take(tokens: Tokens): void {
    this.#tokens = tokens;
    const kept = recallTabKeys().find(({ signIn }) => parseKept(signIn)?.id === this.#id);
    if (kept !== undefined) this.#remember(kept.slug);
  }

  #remember(slug: string): void {
    const { access: key, ...rest } = this.#tokens;
    const { host, client } = this.#origin;
    const signIn: KeptSignIn = { id: this.#id, client, ...rest };
    rememberTabKey(slug, { host, key, signIn });
  }
}
