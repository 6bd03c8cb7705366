import type { CheckInput } from '#template/check.ts';
import type { DocumentReading } from '#template/document.ts';
import type { TemplateFields, TemplateParts } from '#template/template.ts';
import type { AnalysisChanges } from './changes.ts';

/** What a draft is checked against. */
export type Surroundings = Required<Omit<CheckInput, 'draft'>>;

/**
 * What there is to analyze; `number` grows, so that an answer can be told to be old. Documents may be
 * megabytes: what the worker has already is left out.
 */
export interface AnalysisOrder {
  number: number;
  surroundings?: Surroundings;
  fields: TemplateFields;
  parts: Partial<TemplateParts>;
  /** The text of the JSON tab, where it was typed there; it is read, and what it says goes before the rest. */
  whole: string | null;
}

export interface AnalysisAnswer {
  number: number;
  /** What the text of the JSON tab says; null: there is none. */
  reading: DocumentReading | null;
  changes: AnalysisChanges;
  /** How long the work took, in milliseconds. */
  took: number;
}
