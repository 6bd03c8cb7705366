import type { JsonText } from '#lib/jsonText.ts';
import type { Template } from '../template.ts';

/** What an import does for one template: plain data, so that it can be kept and gone on with after a reload. */
export type ImportTask =
  | { kind: 'create'; name: string; body: JsonText }
  | {
      kind: 'patch';
      name: string;
      body: JsonText;
      /** The same fields as they were. */
      before: JsonText;
      row: Pick<Template, 'id' | 'scope' | 'team_id'>;
    }
  | {
      kind: 'replace';
      name: string;
      body: JsonText;
      /** The row that goes, as it was. */ row: JsonText;
    };

/**
 * How far a task is. `begun`: a request was sent whose answer nobody has seen, so that it may have been carried
 * out; `failed`: it was refused, and nothing was changed.
 */
export type ImportState = 'waiting' | 'begun' | 'done' | 'failed';
