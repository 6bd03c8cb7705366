import { expect, test } from 'vitest';
import { listAddress, listRequest, parseListAddress } from './listAddress.ts';

const parse = (query: string) => parseListAddress(new URLSearchParams(query));

test('an empty address is the first page of everything', () => {
  expect(parse('')).toEqual({
    search: '',
    scope: undefined,
    featured: undefined,
    ordering: undefined,
    page: 1,
    size: 25,
    view: 'table',
  });
});

test('every part of the address is read', () => {
  const text =
    'search=a+b&scope=team&featured=false&ordering=-created_at&page=3&size=50&view=gallery';
  expect(parse(text)).toEqual({
    search: 'a b',
    scope: 'team',
    featured: false,
    ordering: '-created_at',
    page: 3,
    size: 50,
    view: 'gallery',
  });
});

test('what makes no sense counts as absent', () => {
  const text = 'scope=all&featured=maybe&ordering=size&page=-2&size=1e9&view=cards&other=1';
  expect(parse(text)).toEqual(parse(''));
});

test('an address written and read again is the same', () => {
  const search = parse('search=x&featured=true&page=2');
  const written = new URLSearchParams(
    Object.entries(listAddress(search)).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
  expect(written.toString()).toBe('search=x&featured=true&page=2');
  expect(parseListAddress(written)).toEqual(search);
});

test('pages become limit and offset', () => {
  expect(listRequest(parse('page=3&size=50'))).toMatchObject({ limit: 50, offset: 100 });
});
