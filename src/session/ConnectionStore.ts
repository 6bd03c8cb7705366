import type { Connection, Credential } from '#api/connection.ts';
import { linkTo } from '#api/link.ts';
import { bookName } from '#storage/connectionNames.ts';
import {
  type ConnectionBook,
  type KnownConnection,
  recallBook,
  recallTabKeys,
  rememberBook,
  rememberTabKey,
  type TabKey,
} from '#storage/connectionMemory.ts';
import {
  knownBy,
  newConnection,
  renamed,
  withConnection,
  withoutConnection,
} from './connectionBook.ts';

export interface ConnectChoice {
  host: string;
  credential: Credential;
  /** Keep the key, or the sign-in, in this tab's storage, so that a reload does not ask for it again. */
  keepKey: boolean;
  /** Its place in the addresses: `home`, without a prefix; `beside` what there is; or the slug of a known one. */
  place: 'home' | 'beside' | { slug: string };
}

export interface Connections {
  book: ConnectionBook;
  /** By slug: those that one may ask something of now. */
  open: ReadonlyMap<string, Connection>;
}

let opened = 0;

function openTo({ host, name }: KnownConnection, credential: Credential): Connection {
  opened += 1;
  return { id: `${opened} ${credential.kind} ${host}`, name, host, credential };
}

/** The PostHog that serves this page, by its cookie: tried where nothing else is known. */
function site(): KnownConnection {
  const host = window.location.origin;
  return newConnection({ home: null, known: [] }, host, 'session');
}

/** What this tab kept over a reload. What keeps a token fresh comes after the page. */
function credentialOf(kept: TabKey): Credential {
  if (kept.signIn === undefined) return { kind: 'key', key: kept.key };
  const keeper = import('./SignedIn.ts').then(({ SignedIn }) => SignedIn.restored(kept));
  return { kind: 'token', keeper };
}

/** What was remembered, and the connection that is only a guess. */
function restore(): { state: Connections; guess: string | null } {
  const kept = recallBook();
  const book = knownBy(kept, kept.home) ? kept : { ...kept, home: null };
  const open = new Map<string, Connection>();
  const keys = recallTabKeys();
  for (const known of book.known) {
    // A key goes to the host that it was given for, whatever the book says by now.
    const kept = keys.find(({ slug, host }) => slug === known.slug && host === known.host);
    if (known.way === 'session' && known.host === window.location.origin) {
      open.set(known.slug, openTo(known, { kind: 'session' }));
    } else if (kept !== undefined && known.way !== 'session') {
      open.set(known.slug, openTo(known, credentialOf(kept)));
    }
  }
  const home = site();
  if (book.home !== null || knownBy(book, home.slug)) return { state: { book, open }, guess: null };
  // Not remembered before it has answered: most pages are served by no PostHog.
  open.set(home.slug, openTo(home, { kind: 'session' }));
  const guessed = { home: home.slug, known: [home, ...book.known] };
  return { state: { book: guessed, open }, guess: home.slug };
}

/** Keeps a key, or the tokens of a sign-in, until the tab is closed, where a person says so. */
function keepInTab(slug: string, host: string, credential: Credential, keep: boolean): void {
  const key = keep && credential.kind === 'key' ? credential.key : null;
  rememberTabKey(slug, key === null ? null : { host, key });
  if (keep && credential.kind === 'token') void credential.keeper.then((one) => one.keep(slug));
}

/** All connections of this tab: what is remembered of them, and which are open. */
export class ConnectionStore {
  #state: Connections;
  /** The slug of one that is not to be remembered until a person works with it. */
  #guess: string | null;
  readonly #listeners = new Set<() => void>();

  constructor() {
    const { state, guess } = restore();
    this.#state = state;
    this.#guess = guess;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) window.addEventListener('storage', this.#onStorage);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) window.removeEventListener('storage', this.#onStorage);
    };
  };

  readonly state = (): Connections => this.#state;

  /** Opens a connection, in place of one that has its slug; returns it with that slug. */
  connect({ host, credential, keepKey, place }: ConnectChoice): Connection & { slug: string } {
    const book = this.#forgetGuess(host);
    const way = credential.kind;
    const known = { ...this.#placeFor(book, host, way, place), host, way };
    const { slug } = known;
    keepInTab(slug, host, credential, keepKey);
    const home = place === 'home' || book.home === null ? slug : book.home;
    const connection = openTo(known, credential);
    this.#replace(slug, connection);
    this.#write({ ...withConnection(book, known), home });
    return { ...connection, slug };
  }

  /** A key given anew for an open connection: what is on the screen goes on with it. */
  renew(slug: string, credential: Credential, keepKey: boolean): void {
    const connection = this.#state.open.get(slug);
    if (connection === undefined) return;
    keepInTab(slug, connection.host, credential, keepKey);
    linkTo(connection).renew(credential);
  }

  /** Its key, its place in the book, its open requests: all gone. */
  forget(slug: string): void {
    rememberTabKey(slug, null);
    this.#replace(slug, null);
    this.#write(withoutConnection(this.#state.book, slug));
  }

  rename(slug: string, name: string): void {
    const book = renamed(this.#state.book, slug, name);
    const open = this.#state.open.get(slug);
    const known = knownBy(book, slug);
    if (open !== undefined && known !== null) this.#replace(slug, { ...open, name: known.name });
    this.#write(book);
  }

  rememberProject(slug: string, projectId: number): void {
    const known = knownBy(this.#state.book, slug);
    if (known === null) return;
    if (slug === this.#guess) this.#guess = null;
    else if (known.projectId === projectId) return;
    this.#write(withConnection(this.#state.book, { ...known, projectId }));
  }

  slugOf({ id }: Connection): string | null {
    for (const [slug, connection] of this.#state.open) if (connection.id === id) return slug;
    return null;
  }

  #placeFor(
    book: ConnectionBook,
    host: string,
    way: KnownConnection['way'],
    place: ConnectChoice['place'],
  ): KnownConnection {
    if (typeof place === 'object') {
      const known = knownBy(book, place.slug);
      if (known?.host === host) return known;
      return newConnection(book, host, way);
    }
    const home = knownBy(book, book.home);
    const same =
      place === 'home'
        ? home?.host === host
          ? home
          : book.known.find((known) => known.host === host)
        : // What is remembered but closed is what somebody means who connects to its host.
          book.known.find((known) => known.host === host && !this.#state.open.has(known.slug));
    return same ?? newConnection(book, host, way);
  }

  /** A guess that was not taken up makes room; one for the same host is taken up. */
  #forgetGuess(host: string): ConnectionBook {
    const { book } = this.#state;
    const guess = this.#guess;
    this.#guess = null;
    if (guess === null || knownBy(book, guess)?.host === host) return book;
    this.#replace(guess, null);
    return withoutConnection(book, guess);
  }

  #replace(slug: string, connection: Connection | null): void {
    const open = new Map(this.#state.open);
    const before = open.get(slug);
    if (before !== undefined && before.id !== connection?.id) linkTo(before).close();
    if (connection === null) open.delete(slug);
    else open.set(slug, connection);
    this.#state = { ...this.#state, open };
  }

  #write(book: ConnectionBook): void {
    this.#state = { ...this.#state, book };
    rememberBook(this.#guess === null ? book : withoutConnection(book, this.#guess));
    for (const listener of this.#listeners) listener();
  }

  /** Another tab remembers, renames or forgets: what it forgot closes here too. */
  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key !== bookName && key !== null) return;
    const book = recallBook();
    for (const slug of this.#state.open.keys()) {
      if (slug === this.#guess || knownBy(book, slug)) continue;
      rememberTabKey(slug, null);
      this.#replace(slug, null);
    }
    const guess = knownBy(this.#state.book, this.#guess);
    this.#state = {
      ...this.#state,
      book: {
        // The addresses of this tab keep their meaning while it lives.
        home: knownBy(book, this.#state.book.home) || guess ? this.#state.book.home : book.home,
        known: guess ? [guess, ...book.known] : book.known,
      },
    };
    for (const listener of this.#listeners) listener();
  };
}
