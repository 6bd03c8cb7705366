import { parseBook, parseTabKeys } from '#storage/connectionMemory.ts';
import { expect, test } from 'vitest';
import {
  hostOfSlug,
  newConnection,
  renamed,
  withConnection,
  withoutConnection,
} from './connectionBook.ts';

const empty = { home: null, known: [] };
const add = (book: Parameters<typeof newConnection>[0], host: string) =>
  withConnection(book, newConnection(book, host, 'key'));

const two = add(add(empty, 'https://eu.posthog.com'), 'https://eu.posthog.com');

test('a second way into the same host has a slug and a name of its own', () => {
  expect(two.known.map(({ slug, name }) => [slug, name])).toEqual([
    ['eu.posthog.com', 'eu.posthog.com'],
    ['eu.posthog.com~2', 'eu.posthog.com 2'],
  ]);
  expect(newConnection(empty, 'http://localhost:5173', 'key').slug).toBe('localhost:5173');
});

test('a slug leads back to its host', () => {
  expect(two.known.map(({ slug }) => hostOfSlug(slug))).toEqual([
    'eu.posthog.com',
    'eu.posthog.com',
  ]);
});

test('a rename changes no address, is distinct, and nothing at all is the host again', () => {
  const named = renamed(two, 'eu.posthog.com', ' Work ');
  expect(named.known[0]).toMatchObject({ slug: 'eu.posthog.com', name: 'Work' });
  expect(renamed(named, 'eu.posthog.com~2', 'Work').known[1]?.name).toBe('Work 2');
  expect(renamed(named, 'eu.posthog.com', '').known[0]?.name).toBe('eu.posthog.com');
  expect(renamed(named, 'gone', 'X')).toEqual(named);
});

test('what is forgotten is gone, and no longer home', () => {
  const book = { ...two, home: 'eu.posthog.com' };
  expect(withoutConnection(book, 'eu.posthog.com')).toMatchObject({
    home: null,
    known: [{ slug: 'eu.posthog.com~2' }],
  });
  expect(withoutConnection(book, 'eu.posthog.com~2').home).toBe('eu.posthog.com');
});

test('a book is read as it was written', () => {
  const book = { ...two, home: 'eu.posthog.com' };
  expect(parseBook(JSON.stringify(book))).toEqual(book);
});

test.each([
  null,
  '',
  'x',
  '[]',
  '{"home":1,"known":[]}',
  '{"home":null,"known":[{"slug":"a","name":"a","host":"javascript:alert(1)","way":"key","projectId":null}]}',
  '{"home":null,"known":[{"slug":"a/b","name":"a","host":"https://a","way":"key","projectId":null}]}',
  '{"home":null,"known":[{"slug":"a","name":"a","host":"https://a","way":"magic","projectId":null}]}',
])('%j is no book', (text) => {
  expect(parseBook(text)).toBeNull();
});

test('keys of a tab that are not ours are none', () => {
  const keys = [{ slug: 'a', host: 'https://a', key: 'phx_a' }];
  expect(parseTabKeys(JSON.stringify(keys))).toEqual(keys);
  expect(parseTabKeys('{"host":"https://a","key":"phx_a"}')).toEqual([]);
  expect(parseTabKeys(null)).toEqual([]);
});
