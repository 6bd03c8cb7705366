/** A value that PostHog gives a meaning, and which. */
export interface Word {
  value: string | number | boolean | null;
  about: string;
}

/** A value that is longer than a word, to begin with; where it has an empty text, something is to be filled in. */
export interface Sample {
  label: string;
  about: string;
  value: object;
}

/** What stands under a key, or in a document as a whole. */
export interface Entry {
  /** What it does in PostHog, in a sentence or two. */
  about: string;
  takes: 'text' | 'number' | 'flag' | 'list' | 'object' | 'anything';
  /** The values that it takes, or the usual ones; of a list, those of its items. */
  words?: readonly Word[];
  /** Other values are not known to PostHog. */
  closed?: boolean;
  /** What stands in the object, or in each object of the list. A function, for some are inside of themselves. */
  of?: () => Shape;
  samples?: readonly Sample[];
  /** An event belongs here, or a variable that stands for one. */
  event?: boolean;
  /** People read it, or it is code: a placeholder is no use here. */
  prose?: boolean;
}

export type Keys = Readonly<Record<string, Entry>>;

/** The keys of an object; which they are may hang on the value of one of them. */
export interface Shape {
  keys: Keys;
  choice?: { by: string; cases: Readonly<Record<string, Keys>> };
}

export type Words = Readonly<Record<string, string>>;

/** Values that are texts, each with what it means. */
export function words(meanings: Words): Word[] {
  return Object.entries(meanings).map(([value, about]) => ({ value, about }));
}

type More = Partial<Omit<Entry, 'about' | 'takes'>>;

export const text = (about: string, more: More = {}): Entry => ({ about, takes: 'text', ...more });
export const prose = (about: string): Entry => ({ about, takes: 'text', prose: true });
/** Text that is one of these and nothing else. */
export const oneOf = (about: string, meanings: Words, more: More = {}): Entry => ({
  about,
  takes: 'text',
  words: words(meanings),
  closed: true,
  ...more,
});
export const number = (about: string, more: More = {}): Entry => ({
  about,
  takes: 'number',
  ...more,
});
export const flag = (about: string): Entry => ({
  about,
  takes: 'flag',
  words: [
    { value: true, about: 'Yes.' },
    { value: false, about: 'No.' },
  ],
});
export const list = (about: string, more: More = {}): Entry => ({ about, takes: 'list', ...more });
export const object = (about: string, keys?: () => Keys, more: More = {}): Entry => ({
  about,
  takes: 'object',
  ...(keys === undefined ? {} : { of: () => ({ keys: keys() }) }),
  ...more,
});
export const anything = (about: string, more: More = {}): Entry => ({
  about,
  takes: 'anything',
  ...more,
});
