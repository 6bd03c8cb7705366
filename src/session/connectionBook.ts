import type { ConnectionBook, KnownConnection } from '#storage/connectionMemory.ts';

/** Pure changes of what the browser remembers of its connections. */

export function knownBy(book: ConnectionBook, slug: string | null): KnownConnection | null {
  return book.known.find((known) => known.slug === slug) ?? null;
}

/** The first of base, base2, base3… that is not taken. */
function distinct(base: string, mark: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const text = count === 1 ? base : `${base}${mark}${count}`;
    if (!taken.includes(text)) return text;
  }
}

/** A connection that is not in the book, under a slug and a name that no other has. */
export function newConnection(
  { known }: ConnectionBook,
  host: string,
  way: KnownConnection['way'],
): KnownConnection {
  const place = new URL(host).host;
  return {
    slug: distinct(
      place,
      '~',
      known.map(({ slug }) => slug),
    ),
    name: distinct(
      place,
      ' ',
      known.map(({ name }) => name),
    ),
    host,
    way,
    projectId: null,
  };
}

/** With the connection in it, in the place it had. */
export function withConnection(book: ConnectionBook, connection: KnownConnection): ConnectionBook {
  const { slug } = connection;
  return {
    ...book,
    known: knownBy(book, slug)
      ? book.known.map((known) => (known.slug === slug ? connection : known))
      : [...book.known, connection],
  };
}

export function withoutConnection(book: ConnectionBook, slug: string): ConnectionBook {
  return {
    home: book.home === slug ? null : book.home,
    known: book.known.filter((known) => known.slug !== slug),
  };
}

/** An empty name is the host again; one that another connection has is made distinct. */
export function renamed(book: ConnectionBook, slug: string, name: string): ConnectionBook {
  const known = knownBy(book, slug);
  if (known === null) return book;
  const taken = book.known.filter((other) => other.slug !== slug).map((other) => other.name);
  const wanted = name.trim() || new URL(known.host).host;
  return withConnection(book, { ...known, name: distinct(wanted, ' ', taken) });
}

/** The host that an address of the app names, where this browser does not know the connection. */
export function hostOfSlug(slug: string): string {
  return slug.replace(/~\d+$/, '');
}
