import type { ServerAge } from '#template/facts.ts';
import type { JsonSchema } from '#template/schema.ts';
import type { Template } from '#template/template.ts';
import type { Assessment } from '#template/transfer/assess.ts';
import type { FoundTemplate } from '#template/transfer/found.ts';
import type { Recognition } from '#template/transfer/recognise.ts';
import type { BinaryFile } from '#template/transfer/zip.ts';

/** What the worker is asked; megabytes are read and checked off the main thread. */
export type ImportOrder =
  | { kind: 'files'; files: BinaryFile[] }
  | { kind: 'text'; text: string }
  | {
      kind: 'assess';
      pairs: { found: FoundTemplate; row: Template | null }[];
      schema: JsonSchema;
      server: ServerAge;
    };

export interface ImportAnswers {
  files: Recognition[];
  text: Recognition[];
  /** In the order of the pairs. */
  assess: Assessment[];
}

export interface NumberedOrder {
  number: number;
  order: ImportOrder;
}

export interface NumberedAnswer {
  number: number;
  answer: ImportAnswers[keyof ImportAnswers];
}
