import type { ImageAnswer, ImageFacts, ImageFinding } from './imageAdvice.ts';
import { advisedSize, imageCrops, visibleShare } from './imageCrops.ts';
import type { PixelSize } from './imageCrops.ts';

/** What can be said once a picture loaded, or did not. */
export function pictureAdvice(facts: ImageFacts): ImageFinding[] {
  const { outcome } = facts;
  switch (outcome.kind) {
    case 'loading':
      return [];
    case 'failed':
      return [failure(outcome.answer)];
    case 'loaded':
      return [
        ...glyphAdvice(facts),
        ...sizeAdvice(outcome.size, facts.address),
        ...cutAdvice(outcome.size, facts.featured),
        ...weightAdvice(facts.weight),
      ];
  }
}

function failure(answer: ImageAnswer | null): ImageFinding {
  const of = (code: ImageFinding['code'], why: string): ImageFinding => ({
    code,
    severity: 'error',
    sentence: `The image did not load${why}`,
  });
  if (answer === null) {
    return of(
      'failed',
      '. Browsers do not tell a page why: it may not exist, not be an image, or refuse to be shown elsewhere.',
    );
  }
  const { status, type } = answer;
  if (status === 404 || status === 410) {
    return of('missing', `: there is nothing at this address (status ${status}).`);
  }
  if (status >= 400) return of('refused', `: the server answered with status ${status}.`);
  if (type !== null && !type.startsWith('image/')) {
    return of('not-an-image', `: the address holds ${type}, which is no image.`);
  }
  return of('unreadable', ': the browser cannot read what is there as an image.');
}

/** PostHog's chooser of 2026 gives a cover to official templates alone. */
function glyphAdvice({ scope }: ImageFacts): ImageFinding[] {
  if (scope !== 'team' && scope !== 'organization') return [];
  const sentence =
    'Newer PostHogs show the picture of official templates only: one of a project or organization gets a glyph.';
  return [{ code: 'glyph', severity: 'hint', sentence }];
}

/** A screen with two pixels a CSS pixel is the usual one; as large as the handbook advises is large enough. */
function sizeAdvice({ width, height }: PixelSize, address: string): ImageFinding[] {
  if (width === 0 || height === 0 || isDrawing(address)) return [];
  const advised = `${advisedSize.width} × ${advisedSize.height}`;
  if (width < imageCrops.card.width || height < imageCrops.featured.height) {
    const sentence = `The image is smaller than the card and will be blurred. PostHog advises ${advised} pixels.`;
    return [{ code: 'small', severity: 'warning', sentence }];
  }
  if (width < advisedSize.width || height < advisedSize.height) {
    const sentence = `The image is too small for screens with fine pixels. PostHog advises ${advised}.`;
    return [{ code: 'soft', severity: 'hint', sentence }];
  }
  if (width > 2400 || height > 2400) {
    const sentence = `The image is far larger than the card needs. PostHog advises ${advised} pixels.`;
    return [{ code: 'large', severity: 'hint', sentence }];
  }
  return [];
}

function isDrawing(address: string): boolean {
  return URL.canParse(address.trim()) && /\.svgz?$/i.test(new URL(address.trim()).pathname);
}

/** As much as the advised size loses (8 % and 36 %) is nothing to speak of. */
function cutAdvice(size: PixelSize, featured: boolean): ImageFinding[] {
  if (size.width === 0 || size.height === 0) return [];
  const card = cutOff(size, imageCrops.card);
  const narrow = cutOff(size, imageCrops.featuredNarrow);
  const findings: ImageFinding[] = [];
  if (card.share > 0.15) {
    findings.push({
      code: 'cut',
      severity: card.share > 0.4 ? 'warning' : 'hint',
      sentence: `The card cuts off ${percent(card.share)} of the image at ${card.sides}.`,
    });
  }
  if (featured && narrow.share > 0.4) {
    findings.push({
      code: 'cut-featured',
      severity: 'hint',
      sentence: `The featured card cuts off up to ${percent(narrow.share)} of the image at ${narrow.sides}.`,
    });
  }
  return findings;
}

function cutOff(picture: PixelSize, crop: PixelSize): { share: number; sides: string } {
  const { width, height } = visibleShare(picture, crop);
  return width < height
    ? { share: 1 - width, sides: 'the left and right' }
    : { share: 1 - height, sides: 'the top and bottom' };
}

function weightAdvice(weight: number | null): ImageFinding[] {
  if (weight === null || weight <= 500_000) return [];
  const size =
    weight < 1_000_000 ? `${Math.round(weight / 1000)} kB` : `${(weight / 1e6).toFixed(1)} MB`;
  const sentence = `The image weighs ${size}, much for a picture this small: everybody who opens the chooser waits for it.`;
  return [{ code: 'heavy', severity: weight > 2_000_000 ? 'warning' : 'hint', sentence }];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
