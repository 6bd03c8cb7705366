import type { JsonPart, Scope, TemplateFields } from './template.ts';

/** How JSON calls a value; `whole number` is a schema's `integer`. */
export type JsonKind =
  | 'text'
  | 'a number'
  | 'a whole number'
  | 'true or false'
  | 'null'
  | 'a list'
  | 'an object';

/** Which generation of PostHog the connection speaks to: 2023–24, later, or not known. */
export type ServerAge = 'old' | 'current' | 'unknown';

export const breakpoints = ['sm', 'xs'] as const;
export type Breakpoint = (typeof breakpoints)[number];

/** What the sentence of each code is made of. `tile` is what to call the tile: its name, or its number. */
export interface Facts {
  'json-syntax': { part: JsonPart | 'document'; message: string; offset: number };
  'document-type': { found: JsonKind };
  'field-type': { field: keyof TemplateFields; expected: string; found: JsonKind };
  'part-type': { part: JsonPart; expected: JsonKind; found: JsonKind };
  'member-type': { part: JsonPart; found: JsonKind };
  'duplicate-key': { key: string };
  'unstorable-text': { character: 'NUL' | 'half of a surrogate pair' };
  'number-rounded': { number: string; becomes: string };
  'tiles-empty': { creating: boolean };
  'name-missing': Record<never, never>;
  'name-taken': { name: string };
  'text-too-long': {
    field: 'name' | 'description' | 'tag' | 'context' | 'image URL';
    length: number;
    limit: number;
  };
  'tag-empty': Record<never, never>;
  'image-address': Record<never, never>;
  'tile-type': { tile: string; type: string | null };
  'tile-type-new': { tile: string; type: string };
  'tile-name': { tile: string };
  'tile-content': { tile: string; server: ServerAge };
  'tile-legacy': { tile: string; server: ServerAge };
  'tile-limit': { tile: string; what: 'text' | 'address' | 'label'; length: number; limit: number };
  'button-address': { tile: string };
  'layout-shape': { tile: string; breakpoint: Breakpoint };
  'layout-outside': { tile: string; breakpoint: Breakpoint; columns: number };
  'layout-overlap': { tile: string; breakpoint: Breakpoint; other: string };
  'layout-missing': { tile: string };
  'layout-narrow': { count: number };
  'variable-undeclared': { id: string };
  'variable-case': { id: string; declared: string };
  'variable-unused': { id: string };
  'variable-repeated': { id: string };
  'variable-id': { id: string | null };
  /** `literal`: the default is nothing at all, so that the placeholder stays. */
  'variable-default': { id: string; literal: boolean };
  'placeholder-embedded': { id: string; declared: boolean };
  'placeholder-place': { id: string };
  'not-portable': {
    what: 'action' | 'cohort' | 'warehouse table';
    reference: string;
    scope: Scope;
  };
  /** What it wants, in words, and what is there instead. */
  schema: { keyword: string; expected: string[]; found: string };
}
