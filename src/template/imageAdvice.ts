import type { PixelSize } from './imageCrops.ts';
import { addressAdvice } from './imageAddressAdvice.ts';
import { pictureAdvice } from './imagePictureAdvice.ts';
import type { Severity } from './problem.ts';
import type { Scope } from './template.ts';

/** What a server said of an address when it was asked for nothing but that; only our own origin tells a page. */
export interface ImageAnswer {
  status: number;
  /** The content type without its parameters; null: it gave none. */
  type: string | null;
}

export type ImageOutcome =
  | { kind: 'loading' }
  /** Natural pixels; a drawing (SVG) may have 0. */
  | { kind: 'loaded'; size: PixelSize }
  /** `answer` null: the image is elsewhere, of which browsers tell a page nothing. */
  | { kind: 'failed'; answer: ImageAnswer | null };

export interface ImageFacts {
  /** As it was typed. */
  address: string;
  /** The page that shows it, for that is what browsers judge by. */
  page: { protocol: string; origin: string };
  outcome: ImageOutcome;
  /** Bytes as sent; null: not known. */
  weight: number | null;
  scope: Scope;
  featured: boolean;
}

export type ImageFindingCode =
  | 'not-web'
  | 'mixed-content'
  | 'local-address'
  | 'credentials'
  | 'expires'
  | 'missing'
  | 'refused'
  | 'not-an-image'
  | 'unreadable'
  | 'failed'
  | 'small'
  | 'soft'
  | 'large'
  | 'heavy'
  | 'cut'
  | 'cut-featured'
  | 'glyph';

export interface ImageFinding {
  code: ImageFindingCode;
  severity: Severity;
  sentence: string;
}

/** What there is to say of a template's image, the worst first. Nothing of an empty address. */
export function imageAdvice(facts: ImageFacts): ImageFinding[] {
  if (facts.address.trim() === '') return [];
  const findings = [...addressAdvice(facts), ...pictureAdvice(facts)];
  return findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}

const severities: Severity[] = ['error', 'warning', 'hint'];
