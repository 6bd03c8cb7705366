import {
  checkJson,
  jsonOrNull,
  JsonSyntaxError,
  type JsonRow,
  type JsonText,
  membersIn,
  rowsIn,
} from '#lib/jsonText.ts';
import type { Author, Template } from '#template/template.ts';
import * as v from 'valibot';
import { ApiError } from './errors.ts';

const text = v.nullish(v.string(), null);
const flag = v.nullish(v.boolean(), null);
const texts = v.nullish(v.array(v.string()), null);

/** A bare id until April 2026, an object since (contract 7). */
const author = v.union([
  v.pipe(
    v.number(),
    v.transform((id): Author | null => ({ id, name: null, email: null })),
  ),
  v.pipe(
    v.object({ id: v.number(), first_name: text, last_name: text, email: text }),
    v.transform(({ id, first_name, last_name, email }): Author => ({
      id,
      name: [first_name, last_name].filter(Boolean).join(' ') || null,
      email,
    })),
  ),
]);

/** What any PostHog of 2023 to 2026 sends beside the three documents (contract 1.3 and 7). */
const row = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  template_name: text,
  dashboard_description: text,
  tags: texts,
  image_url: text,
  scope: text,
  is_featured: flag,
  availability_contexts: texts,
  created_at: text,
  created_by: v.nullish(author, null),
  team_id: v.nullish(v.number(), null),
  deleted: v.pipe(
    flag,
    v.transform((deleted) => deleted === true),
  ),
  non_portable_references: v.nullish(
    v.object({
      actions: v.number(),
      cohorts: v.number(),
      warehouse_tables: v.array(v.string()),
    }),
    null,
  ),
});

const nothing = 'null' as JsonText; // The JSON value null: what an absent document means.

/** Runs a parser over an answer; whatever it cannot read becomes one clear error. */
export function readAnswer<T>(what: string, answer: string, parse: (answer: string) => T): T {
  try {
    return parse(answer);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError || error instanceof v.ValiError)) throw error;
    const detail = (reason: string) => `Its ${what} could not be read (${reason}).`;
    // The parsers of objects and lists say so of any other value, too.
    const isCut = error instanceof JsonSyntaxError && jsonOrNull(answer) === null;
    const place = error instanceof JsonSyntaxError ? null : v.getDotPath(error.issues[0]);
    throw new ApiError(
      isCut
        ? { kind: 'broken-answer', detail: detail('JSON') }
        : { kind: 'not-posthog', detail: detail(place ?? 'its shape') },
      { cause: error },
    );
  }
}

/** The same for an answer that holds nothing to be kept to the letter. */
export function readJsonAnswer<Schema extends v.GenericSchema>(
  what: string,
  answer: string,
  schema: Schema,
): v.InferOutput<Schema> {
  return readAnswer(what, answer, (text) => v.parse(schema, JSON.parse(checkJson(text))));
}

/** One row. The three documents are never parsed here: they keep the characters the server sent. */
export function parseTemplate(source: JsonText): Template {
  return templateOf({ text: source, members: membersIn(source) });
}

function templateOf({ text: source, members }: JsonRow): Template {
  const scalars: Record<string, unknown> = {};
  for (const name of Object.keys(row.entries)) {
    const member = members.get(name);
    if (member !== undefined) scalars[name] = JSON.parse(member);
  }
  return {
    ...v.parse(row, scalars),
    tiles: members.get('tiles') ?? nothing,
    dashboard_filters: members.get('dashboard_filters') ?? nothing,
    variables: members.get('variables') ?? nothing,
    source,
  };
}

export interface TemplatePage {
  /** Rows that match, over all pages. */
  count: number;
  templates: Template[];
}

const page = v.object({ count: v.number() });

export function parsePage(answer: string): TemplatePage {
  const { members, rows } = rowsIn(checkJson(answer), 'results');
  const { count } = v.parse(page, { count: JSON.parse(members.get('count') ?? 'null') });
  return { count, templates: rows.map(templateOf) };
}
