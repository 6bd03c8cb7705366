import { expect, test } from 'vitest';
import { slug } from './slug.ts';

test.each([
  ['Website traffic', 'website-traffic'],
  ['  Übersicht: Résumé & Café!  ', 'ubersicht-resume-cafe'],
  ['日本 2026', '日本-2026'],
  ['../../etc/passwd', 'etc-passwd'],
  ['🙂', 'fallback'],
  ['', 'fallback'],
  ['x'.repeat(200), 'x'.repeat(80)],
  [`${'x'.repeat(79)} y`, 'x'.repeat(79)],
])('%j becomes %s', (title, expected) => {
  expect(slug(title, 'fallback')).toBe(expected);
});
