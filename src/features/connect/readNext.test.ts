import { expect, test } from 'vitest';
import { readNext } from './readNext.ts';

const next = (address: string) => readNext(new URLSearchParams({ next: address }).toString());

test('one goes on to an address of ours, with its query', () => {
  expect(next('/projects/2/templates?search=a%2Fb')).toBe('/projects/2/templates?search=a%2Fb');
  expect(readNext('beside=true')).toBeNull();
});

test('nobody is led to another site', () => {
  const leading = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    'javascript:alert(1)',
    '//[',
    'projects/2/templates',
    '',
  ];
  expect(leading.filter((address) => next(address) !== null)).toEqual([]);
});
