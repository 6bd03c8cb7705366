import type { CheckInput } from '#template/check.ts';
import type { Problem } from '#template/problem.ts';
import type { EditableField } from '#template/template.ts';

/** What is to be checked, and against what; `number` grows, so that an answer can be told to be old. */
export interface CheckOrder extends Required<CheckInput> {
  number: number;
}

export interface CheckAnswer {
  number: number;
  problems: Problem[];
  /** Fields that differ in value from the row; for a new template all that a create would send. */
  changed: EditableField[];
}
