import type { Facets, WordCount, WordPlaces } from '#template/catalog/Catalog.ts';
import type { ProblemCount } from '#template/catalog/entry.ts';
import type { CatalogQuery } from '#template/catalog/filter.ts';
import type { Use } from '#template/catalog/uses.ts';

/** What may be asked of the catalog, and what it answers. */
export interface CatalogQuestions {
  /** Rows of one page of those that match, as JSON text, and how many match in all. */
  page: {
    asks: { query: CatalogQuery; offset: number; limit: number };
    answer: { sources: string[]; total: number };
  };
  /** How many there are of what the list shows without a filter of ours. */
  count: { asks: { query: CatalogQuery }; answer: number };
  facets: { asks: object; answer: Facets };
  words: { asks: { text: string }; answer: WordCount[] };
  places: { asks: Pick<Use, 'group' | 'word'>; answer: WordPlaces[] };
  problems: { asks: { ids: string[] }; answer: (ProblemCount | null)[] };
}

export type QuestionKind = keyof CatalogQuestions;

export type CatalogOrder =
  | { kind: 'open'; projectId: number }
  | { kind: 'put'; sources: string[] }
  | { kind: 'remove'; id: string }
  | {
      [Kind in QuestionKind]: { kind: 'ask'; number: number; question: Kind } & {
        asks: CatalogQuestions[Kind]['asks'];
      };
    }[QuestionKind];

export type CatalogNews =
  | { kind: 'answer'; number: number; answer: unknown }
  /** What was answered before may no longer be so. */
  | { kind: 'changed'; size: number; isChecking: boolean };
