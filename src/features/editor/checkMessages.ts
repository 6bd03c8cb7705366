import type { Problem } from '#template/problem.ts';
import type { JsonSchema } from '#template/schema.ts';
import type { EditableField, Template, TemplateDraft } from '#template/template.ts';

/** What is to be checked, and against what; `number` grows, so that an answer can be told to be old. */
export interface CheckOrder {
  number: number;
  draft: TemplateDraft;
  base: Template | null;
  schema: JsonSchema;
  server: 'old' | 'current' | 'unknown';
}

export interface CheckAnswer {
  number: number;
  problems: Problem[];
  /** Fields that differ in value from the row; for a new template all that a create would send. */
  changed: EditableField[];
}
