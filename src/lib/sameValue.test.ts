import { expect, test } from 'vitest';
import { sameValue } from './sameValue.ts';

test('the order of keys does not matter, the order of items and every value do', () => {
  expect(sameValue('{"a":1,"b":{"c":[1,2],"d":null}}', '{"b":{"d":null,"c":[1,2]},"a":1.0}')).toBe(
    true,
  );
  expect(sameValue('[1,2]', '[2,1]')).toBe(false);
  expect(sameValue('{"a":1}', '{"a":1,"b":null}')).toBe(false);
});
