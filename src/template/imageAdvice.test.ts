import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imageAdvice } from './imageAdvice.ts';
import type { ImageFacts, ImageFindingCode, ImageOutcome } from './imageAdvice.ts';
import { imageCrops, safeArea, visibleShare } from './imageCrops.ts';

const loaded = (width: number, height: number): ImageOutcome => ({
  kind: 'loaded',
  size: { width, height },
});
const failed = (status?: number, type: string | null = null): ImageOutcome => ({
  kind: 'failed',
  answer: status === undefined ? null : { status, type },
});
const good: ImageFacts = {
  address: 'https://images.test/cover.png',
  page: { protocol: 'https:', origin: 'https://studio.test' },
  outcome: loaded(396, 208),
  weight: null,
  scope: 'global',
  featured: true,
};
const codes = (facts: Partial<ImageFacts>): ImageFindingCode[] =>
  imageAdvice({ ...good, ...facts }).map(({ code }) => code);
const httpPage = { protocol: 'http:', origin: 'http://studio.test' };

test('there is nothing to say of an image as the handbook advises it, nor of none', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ address: '  ' })).toEqual([]);
  expect(codes({ outcome: { kind: 'loading' } })).toEqual([]);
});

test.each<[string, Partial<ImageFacts>, ImageFindingCode[]]>([
  ['script', { address: 'javascript:alert(1)', outcome: { kind: 'loading' } }, ['not-web']],
  ['data', { address: 'data:image/png;base64,AA', outcome: { kind: 'loading' } }, ['not-web']],
  ['a bare host', { address: 'images.test/a.png', outcome: { kind: 'loading' } }, ['not-web']],
  ['http on https', { address: 'http://images.test/a.png' }, ['mixed-content']],
  ['http on http', { address: 'http://images.test/a.png', page: httpPage }, ['mixed-content']],
  ['http of our own', { address: 'http://studio.test/a.png', page: httpPage }, []],
  ['this computer', { address: 'http://localhost:5173/a.png' }, ['local-address']],
  ['this computer in numbers', { address: 'https://127.0.0.1/a.png' }, ['local-address']],
  ['a password', { address: 'https://me:secret@images.test/a.png' }, ['credentials']],
  ['a signed link', { address: 'https://b.test/a.png?X-Amz-Expires=3600&b=1' }, ['expires']],
  ['a gap, status 404', { outcome: failed(404) }, ['missing']],
  ['a locked door', { outcome: failed(403) }, ['refused']],
  ['a page', { outcome: failed(200, 'text/html') }, ['not-an-image']],
  ['a broken image', { outcome: failed(200, 'image/png') }, ['unreadable']],
  ['a failure elsewhere', { outcome: failed() }, ['failed']],
  ['a stamp', { outcome: loaded(64, 36) }, ['small']],
  ['a small one', { outcome: loaded(300, 170) }, ['soft']],
  ['a small drawing', { address: 'https://i.test/a.svg', outcome: loaded(64, 36) }, []],
  ['a drawing without size', { outcome: loaded(0, 0) }, []],
  ['a poster', { outcome: loaded(4200, 2400) }, ['large']],
  ['a square', { outcome: loaded(800, 800) }, ['cut']],
  ['a banner', { outcome: loaded(1600, 400) }, ['cut', 'cut-featured']],
  ['a banner that is not featured', { outcome: loaded(1600, 400), featured: false }, ['cut']],
  ['a heavy one', { weight: 600_000 }, ['heavy']],
  ['a project’s own', { scope: 'team' }, ['glyph']],
])('of %s it says what is the matter', (_, facts, expected) => {
  expect(codes(facts)).toEqual(expected);
});

test('it says only what is known', () => {
  const say = (facts: Partial<ImageFacts>) => imageAdvice({ ...good, ...facts })[0]?.sentence;
  expect(say({ outcome: failed(404) })).toBe(
    'The image did not load: there is nothing at this address (status 404).',
  );
  expect(say({ outcome: failed(200, 'text/html') })).toBe(
    'The image did not load: the address holds text/html, which is no image.',
  );
  expect(say({ outcome: failed() })).toContain('Browsers do not tell a page why');
  expect(say({ outcome: loaded(1600, 400) })).toBe(
    'The card cuts off 56 % of the image at the left and right.',
  );
  expect(say({ outcome: loaded(600, 600) })).toBe(
    'The card cuts off 43 % of the image at the top and bottom.',
  );
  expect(say({ weight: 3_400_000 })).toContain('weighs 3.4 MB');
});

const sides = fc.integer({ min: 1, max: 10_000 });

test('a crop shows all of one side at least, and the safe area is inside every crop', () => {
  fc.assert(
    fc.property(sides, sides, (width, height) => {
      const safe = safeArea({ width, height });
      for (const crop of Object.values(imageCrops)) {
        const shown = visibleShare({ width, height }, crop);
        expect(Math.max(shown.width, shown.height)).toBe(1);
        expect(safe.width).toBeLessThanOrEqual(shown.width);
        expect(safe.height).toBeLessThanOrEqual(shown.height);
        // What is shown has the shape of the crop.
        const ratio = (width * shown.width) / (height * shown.height);
        expect(ratio).toBeCloseTo(crop.width / crop.height, 6);
      }
    }),
  );
});

test('whatever is typed is judged without failing, the worst first, and nothing but the web passes', () => {
  const address = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.string().map((rest) => `https://${rest}`),
  );
  fc.assert(
    fc.property(address, sides, sides, (typed, width, height) => {
      const findings = imageAdvice({ ...good, address: typed, outcome: loaded(width, height) });
      const weights = findings.map(({ severity }) =>
        ['error', 'warning', 'hint'].indexOf(severity),
      );
      expect(weights).toEqual(weights.toSorted((a, b) => a - b));
      const isWebOrEmpty = /^\s*(?:https?:\/\/|$)/i.test(typed);
      const isRefused = findings.some(({ code }) => code === 'not-web');
      expect(isWebOrEmpty || isRefused).toBe(true);
    }),
  );
});
