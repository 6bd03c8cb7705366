import { expect, test } from 'vitest';
import { viewQuery } from './viewQuery.ts';

test('a view is the whole query but the page, whatever the order it was written in', () => {
  expect(viewQuery('view=gallery&page=3&search=a+b&featured=true')).toBe(
    'featured=true&search=a+b&view=gallery',
  );
  expect(viewQuery('search=a+b&view=gallery&featured=true')).toBe(
    viewQuery('featured=true&page=2&view=gallery&search=a%20b'),
  );
});

test('filters that come one day are kept as well', () => {
  expect(viewQuery('tag=one&tag=two&page=2')).toBe('tag=one&tag=two');
});

test('the plain list is an empty query', () => {
  expect(viewQuery('page=4')).toBe('');
});
