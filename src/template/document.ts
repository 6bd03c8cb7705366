import { membersAt } from '#lib/jsonMembers.ts';
import {
  checkJson,
  joinObject,
  jsonOrNull,
  JsonSyntaxError,
  jsonText,
  prettyJson,
  sameJson,
  splitObject,
} from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { brokenParts } from './changes.ts';
import { documentFields } from './documentFields.ts';
import { emptyDraft, fieldNames, isScope } from './fields.ts';
import { kindOf } from './kind.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { jsonParts, scopes } from './template.ts';
import type { EditableField, Template, TemplateDraft, TemplateFields } from './template.ts';

/** Which of the newer fields the server, or its row, has. */
export interface KnownFields {
  featured: boolean;
  contexts: boolean;
}

/** Those of a row, which an old server lacks; a new template may have them all. */
export function knownFieldsOf(row: Template | null): KnownFields {
  return {
    featured: row === null || row.is_featured !== null,
    contexts: row === null || row.availability_contexts !== null,
  };
}

/** The whole template as one JSON document in PostHog's own order of keys; null while one of its parts is not JSON. */
export function composeDocument(draft: TemplateDraft, known: KnownFields): string | null {
  const { fields, parts } = draft;
  if (brokenParts(parts).length > 0) return null;
  const texts: Record<EditableField, JsonText | null> = {
    template_name: jsonText(fields.template_name),
    dashboard_description: jsonText(fields.dashboard_description),
    dashboard_filters: checkJson(parts.dashboard_filters),
    tiles: checkJson(parts.tiles),
    variables: checkJson(parts.variables),
    tags: jsonText(fields.tags),
    image_url: jsonText(fields.image_url || null),
    scope: jsonText(fields.scope),
    is_featured: known.featured ? jsonText(fields.is_featured) : null,
    availability_contexts: known.contexts ? jsonText(fields.availability_contexts) : null,
  };
  const entries = documentFields.flatMap((field) => {
    const text = texts[field];
    return text === null ? [] : [[field, text] as const];
  });
  return prettyJson(joinObject(entries));
}

export type DocumentReading =
  | { ok: true; draft: TemplateDraft; /** Keys that no save sends. */ ignored: string[] }
  | { ok: false; problems: Problem[] };

/**
 * The other way: what a person made of the document. As in a PATCH, a key that is absent leaves the value of
 * `base` as it is, and null empties it (a null scope, which no form can show, leaves it as well). A part that
 * says the same as before keeps the exact text of `base`. Keys that are not a person's to set (id, team_id,
 * created_at, deleted… and what nobody knows) are named in `ignored`. A key that repeats is a problem here,
 * not a warning, because the document is taken apart: the first value would vanish without a trace.
 */
export function readDocument(text: string, base: TemplateDraft): DocumentReading {
  let members: Map<string, JsonText>;
  try {
    if (!text.trimStart().startsWith('{')) {
      const found = kindOf(JSON.parse(checkJson(text)));
      return refused(problemOf('document-type', 'error', [], { found }, blocks));
    }
    members = splitObject(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { message, offset } = error;
    const facts = { part: 'document', message, offset } as const;
    return refused(problemOf('json-syntax', 'error', [], facts, blocks));
  }
  const problems: Problem[] = repeatedKeys(text);
  const fields = readFields(members, base.fields, problems);
  const parts = { ...base.parts };
  for (const part of jsonParts) {
    const raw = members.get(part);
    if (raw === undefined) continue;
    const before = jsonOrNull(parts[part]);
    if (before === null || !sameJson(before, raw)) parts[part] = prettyJson(raw);
  }
  if (problems.length > 0) return { ok: false, problems };
  const editable = new Set<string>([...fieldNames, ...jsonParts]);
  const ignored = [...members.keys()].filter((key) => !editable.has(key));
  return { ok: true, draft: { fields, parts }, ignored };
}

const blocks = { blocks: true };

const refused = (problem: Problem): DocumentReading => ({ ok: false, problems: [problem] });

const fieldReaders: {
  [Field in keyof TemplateFields]: {
    expected: string;
    /** null: not readable. */
    read: (value: unknown) => TemplateFields[Field] | null;
  };
} = {
  template_name: { expected: 'text', read: textIn },
  dashboard_description: { expected: 'text', read: textIn },
  tags: { expected: 'a list of texts', read: textsIn },
  image_url: { expected: 'text', read: textIn },
  scope: {
    expected: `one of ${scopes.join(', ')}`,
    read: (value) => (isScope(value) ? value : null),
  },
  is_featured: {
    expected: 'true or false',
    read: (value) => (typeof value === 'boolean' ? value : null),
  },
  availability_contexts: { expected: 'a list of texts', read: textsIn },
};

function readFields(
  members: ReadonlyMap<string, JsonText>,
  base: TemplateFields,
  problems: Problem[],
): TemplateFields {
  const fields = { ...base };
  const emptied = { ...emptyDraft().fields, scope: base.scope };
  const read = <Field extends keyof TemplateFields>(field: Field) => {
    const raw = members.get(field);
    if (raw === undefined) return;
    const given: unknown = JSON.parse(raw);
    const { read: reader, expected } = fieldReaders[field];
    const value = given === null ? emptied[field] : reader(given);
    if (value !== null) {
      fields[field] = value;
      return;
    }
    const facts = { field, expected, found: kindOf(given) };
    problems.push(problemOf('field-type', 'error', [field], facts, blocks));
  };
  for (const field of fieldNames) read(field);
  return fields;
}

function repeatedKeys(text: string): Problem[] {
  const keys = (membersAt(text) ?? []).map(({ key }) => key ?? '');
  const repeated = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...repeated].map((key) => problemOf('duplicate-key', 'error', [key], { key }, blocks));
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function textsIn(value: unknown): string[] | null {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}
