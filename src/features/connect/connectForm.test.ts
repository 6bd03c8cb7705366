import * as v from 'valibot';
import { expect, test } from 'vitest';
import { keyField } from './connectForm.ts';

test.each([
  ['  phx_abc\n', 'phx_abc'],
  ['"phx_abc"', 'phx_abc'],
  ["'phx_abc'", 'phx_abc'],
  ['Bearer phx_abc', 'phx_abc'],
  ['Authorization: Bearer phx_abc', 'phx_abc'],
  ['old-key-without-prefix', 'old-key-without-prefix'],
  ['pha_token', 'pha_token'],
])('%j is the key %s', (typed, key) => {
  expect(v.parse(keyField, typed)).toBe(key);
});

test.each([
  ['', /Paste a personal API key/],
  ['phc_abc', /project token/],
  [' "phs_abc" ', /feature flags secure key/],
  ['phx_a b', /holds a space/],
  ['phx_é', /no key has/],
])('%j is no key, and why', (typed, why) => {
  const result = v.safeParse(keyField, typed);
  expect(result.issues?.[0]?.message).toMatch(why);
});
