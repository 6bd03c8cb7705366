import { checkTemplate } from '../check.ts';
import { readDocument } from '../document.ts';
import type { ServerAge } from '../facts.ts';
import { emptyDraft, draftOf } from '../fields.ts';
import type { Problem } from '../problem.ts';
import type { JsonSchema } from '../schema.ts';
import type { Template, TemplateDraft } from '../template.ts';
import type { FoundTemplate } from './found.ts';
import { saysTheSame } from './plan.ts';

/** What there is to say of a found template beside the row that it is, where it is one. */
export interface Assessment {
  /** It says what the row says; null: there is no row. */
  same: boolean | null;
  /** What is the matter with it as a new template, and as a change of the row. Names are judged elsewhere. */
  create: Problem[];
  change: Problem[];
  /** Why no PostHog takes it, whatever is done with it; null: one may. */
  refusal: string | null;
}

/** In bytes: what PostHog takes in one request (contract 1.4). */
const largestBody = 20 * 1024 * 1024;

export function assess(
  found: FoundTemplate,
  row: Template | null,
  schema: JsonSchema,
  server: ServerAge,
): Assessment {
  const asNew = { draft: emptyDraft(), schema, server, base: null };
  const create = problemsOf(found, asNew);
  const change =
    row === null ? create : problemsOf(found, { ...asNew, draft: draftOf(row), base: row });
  return {
    same: row === null ? null : saysTheSame(found, row),
    create,
    change,
    refusal: isTooLarge(found)
      ? 'It is larger than 20 MB, and PostHog takes no more in one request.'
      : null,
  };
}

interface Against {
  draft: TemplateDraft;
  schema: JsonSchema;
  server: ServerAge;
  base: Template | null;
}

function problemsOf({ document }: FoundTemplate, { draft, ...rest }: Against): Problem[] {
  const reading = readDocument(document, draft);
  if (!reading.ok) return reading.problems;
  return checkTemplate({ draft: reading.draft, ...rest }).filter(
    ({ code }) => code !== 'name-missing' && code !== 'name-taken',
  );
}

function isTooLarge({ members }: FoundTemplate): boolean {
  let bytes = 0;
  // No character takes more than three bytes a unit.
  for (const text of members.values()) bytes += text.length;
  if (bytes * 3 < largestBody) return false;
  const encoder = new TextEncoder();
  bytes = 0;
  for (const text of members.values()) bytes += encoder.encode(text).length;
  return bytes > largestBody;
}
