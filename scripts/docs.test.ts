import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// What the docs name is there: files, pictures, headings, commands.

const root = path.resolve(import.meta.dirname, '..');
const pages = [
  'README.md',
  'sandbox/README.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (page: string) => readFileSync(path.join(root, page), 'utf8');

/** Links and pictures, as Markdown and as HTML, to what is not on another host. */
function targets(text: string): string[] {
  const prose = text.replaceAll(/^```[^]*?^```/gm, '');
  const found = prose.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g);
  return [...found]
    .map(([, link, address]) => link ?? address ?? '')
    .filter((to) => !/^\w+:/.test(to));
}

/** As GitHub names the places of a page. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(pages)('every link and picture of %s leads somewhere', (page) => {
  const dead = targets(read(page)).filter((target) => {
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? page : path.join(path.dirname(page), file);
    if (!existsSync(path.join(root, to))) return true;
    return anchor !== undefined && !anchors(read(to)).includes(anchor);
  });
  expect(dead).toEqual([]);
});

test.each(pages)('every npm command that %s names exists', (page) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read(page).matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)];
  const missing = named
    .map(([, run, short]) => run ?? short ?? '')
    .filter((name) => !(name in scripts));
  expect(missing).toEqual([]);
});

test.each(pages)('every file of the repository that %s names in code exists', (page) => {
  const named = [
    ...read(page).matchAll(/`((?:src|sandbox|scripts|server|e2e|docs|deploy)\/[\w./-]+)`/g),
  ]
    .map(([, file = '']) => file)
    // Names that stand for any, as in `src/features/NAME/NAMEPage.tsx`, and the example's own.
    .filter((file) => !/NAME|tags-many/.test(file));
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('every picture is shown somewhere, and all of them are no more than 2.5 MB', () => {
  const images = readdirSync(path.join(root, 'docs/images'));
  const text = pages.map(read).join('\n');
  expect(images.filter((name) => !text.includes(`images/${name}`))).toEqual([]);
  const bytes = images.map((name) => statSync(path.join(root, 'docs/images', name)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
});
