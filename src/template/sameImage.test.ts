import { expect, test } from 'vitest';
import { sameImage } from './sameImage.ts';
import { testTemplate } from './testTemplate.ts';

const row = (id: string, image_url: string | null) =>
  testTemplate({ id, template_name: `Row ${id}`, image_url });

test('names the others that show the same picture', () => {
  const rows = [
    row('a', 'https://x.test/1.png'),
    row('b', ' https://x.test/1.png '),
    row('c', 'https://x.test/2.png'),
  ];
  expect(sameImage(rows[0] ?? row('a', null), rows)).toEqual(['Row b']);
});

test('templates without a picture share none', () => {
  const rows = [row('a', null), row('b', null), row('c', ''), row('d', '  ')];
  for (const each of rows) expect(sameImage(each, rows)).toEqual([]);
});
