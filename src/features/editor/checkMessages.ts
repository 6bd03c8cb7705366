import type { CheckInput } from '#template/check.ts';
import type { Problem } from '#template/problem.ts';

/** What is to be checked, and against what; `number` grows, so that an answer can be told to be old. */
export interface CheckOrder extends Required<CheckInput> {
  number: number;
}

export interface CheckAnswer {
  number: number;
  problems: Problem[];
  /** Whether anything differs in value from the row; of a new template, whether anything was entered. */
  unsaved: boolean;
}
