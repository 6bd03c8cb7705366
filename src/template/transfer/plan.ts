import { equalJson } from '#lib/equalJson.ts';
import { joinObject, jsonText, sameJson, splitObject } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { documentFields } from '../documentFields.ts';
import { isPart, templateLabel } from '../template.ts';
import type { EditableField, Template } from '../template.ts';
import { nameOf } from './found.ts';
import type { FoundTemplate } from './found.ts';
import type { ImportTask } from './importTask.ts';

/** What one may do, as the session's permissions say it. */
export interface Rights {
  /** Why a field may not be set; null: it may. `row` null: of a new template. */
  edit: (field: EditableField, row: Template | null) => string | null;
  scopes: (row: Template | null) => readonly string[];
  /** Whether a new template may take the place of a row that may not be changed. */
  replace: (row: Template) => boolean;
}

export interface Planned {
  /** null: it cannot be done, because of `refusal`. */
  task: ImportTask | null;
  /** Fields that the file has and that one may not set, or the server does not know. */
  leftOut: EditableField[];
  refusal: string | null;
}

/** The fields that the file names and the row has otherwise, as PostHog stores them: texts are trimmed. */
export function fieldsThatDiffer(
  { members }: { members: ReadonlyMap<string, JsonText> },
  row: Template,
): EditableField[] {
  const stored = splitObject(row.source);
  return documentFields.filter((field) => {
    const [wanted, has] = [members.get(field), stored.get(field)];
    // What the server does not know cannot be set there, so it is no difference either.
    return wanted !== undefined && has !== undefined && !isSame(field, wanted, has);
  });
}

/** Whether a row says all that the members of a body say and its server knows, as PostHog stores them. */
export function holdsAll(row: Template, body: ReadonlyMap<string, JsonText>): boolean {
  return fieldsThatDiffer({ members: body }, row).length === 0;
}

/**
 * Whether an import would change anything that one can see. A null of the row and the empty value that stands for
 * it are the same, as everywhere in the app; where anything else differs, they are written too.
 */
export function saysTheSame(found: FoundTemplate, row: Template): boolean {
  const stored = splitObject(row.source);
  return fieldsThatDiffer(found, row).every((field) => {
    if (isPart(field)) return false;
    return isEmpty(found.members.get(field)) && isEmpty(stored.get(field));
  });
}

/** A new template under that name. What the file does not say is what PostHog's schema wants (contract 5). */
export function planCreate(
  found: FoundTemplate,
  name: string,
  rights: Rights,
  known: ReadonlySet<EditableField>,
): Planned {
  const { body, leftOut } = creation(new Map(found.members), name, rights, known);
  return {
    task: { kind: 'create', name: name.trim() || templateLabel({ template_name: null }), body },
    leftOut,
    refusal: null,
  };
}

/**
 * The row as the file has it. Who may not change content in place gets a new template in its place, where all that
 * the file does not say comes from the row (contract 3.3).
 */
export function planReplace(
  found: FoundTemplate,
  row: Template,
  rights: Rights,
  known: ReadonlySet<EditableField>,
): Planned {
  const differs = fieldsThatDiffer(found, row).filter(
    // Neither can be made null by a PATCH (contract 1.3); a row without a scope is nobody's wish.
    (field) =>
      !(isNull(found.members.get(field)) && (field === 'is_featured' || field === 'scope')),
  );
  const name = nameOf(found) ?? row.template_name ?? '';
  const refused = differs.filter((field) => rights.edit(field, row) !== null);
  const isContent = refused.some((field) => rights.edit(field, null) === null);
  if (isContent && rights.replace(row)) {
    const stored = splitObject(row.source);
    const whole = new Map<EditableField, JsonText>();
    for (const field of documentFields) {
      const value = found.members.get(field) ?? stored.get(field);
      if (value !== undefined) whole.set(field, value);
    }
    const { body, leftOut } = creation(whole, name, rights, known);
    return {
      task: { kind: 'replace', name: name || templateLabel(row), body, row: row.source },
      leftOut,
      refusal: null,
    };
  }
  const [first] = refused;
  const reason = first === undefined ? null : rights.edit(first, row);
  const allowed = differs.filter((field) => !refused.includes(field));
  if (allowed.length === 0) {
    return { task: null, leftOut: refused, refusal: reason ?? 'Nothing differs.' };
  }
  const stored = splitObject(row.source);
  const { id, scope, team_id } = row;
  return {
    task: {
      kind: 'patch',
      name: name || templateLabel(row),
      body: pickFrom(found.members, allowed),
      before: pickFrom(stored, allowed),
      row: { id, scope, team_id },
    },
    leftOut: refused,
    refusal: null,
  };
}

function creation(
  members: Map<EditableField, JsonText>,
  name: string,
  rights: Rights,
  known: ReadonlySet<EditableField>,
): { body: JsonText; leftOut: EditableField[] } {
  if (nameOf({ members }) !== name.trim()) members.set('template_name', jsonText(name.trim()));
  const leftOut: EditableField[] = [];
  const written = documentFields.flatMap((field) => {
    const value = members.get(field) ?? missing[field];
    // What is absent is stored as null, and a team template; some of it may not even be sent as that (contract 8.7).
    if (value === undefined || isNull(value) || (isEmptyText(value) && unsaid.has(field)))
      return [];
    const isRefused =
      !known.has(field) ||
      rights.edit(field, null) !== null ||
      (field === 'scope' && !rights.scopes(null).some((scope) => sameJson(value, jsonText(scope))));
    if (!isRefused) return [[field, value] as const];
    if (!isEmpty(value)) leftOut.push(field);
    return [];
  });
  return { body: joinObject(written), leftOut };
}

/** Left out, these would be stored as null, and no dashboard could be made from the template (contract 5). */
const missing: Partial<Record<EditableField, JsonText>> = {
  dashboard_description: jsonText(''),
  dashboard_filters: jsonText({}),
  tags: jsonText([]),
  tiles: jsonText([]),
};

/** Empty, these say no more than when they are absent: unnamed rows never clash (contract 3.4). */
const unsaid = new Set<EditableField>(['template_name', 'scope']);

/** PostHog's database keeps documents as values, so that their keys come back in another order. */
function isSame(field: EditableField, a: JsonText, b: JsonText): boolean {
  if (isPart(field)) return equalJson(a, b);
  return sameJson(jsonText(asStored(a)), jsonText(asStored(b)));
}

/** Of a field that is no document: every text trimmed. */
function asStored(text: JsonText): unknown {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'string') return value.trim();
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) => (typeof item === 'string' ? item.trim() : item));
}

function isEmpty(text: JsonText | undefined): boolean {
  return text === undefined || /^(?:null|false|""|\[\s*\])$/.test(text);
}

function isEmptyText(text: JsonText): boolean {
  return /^"\s*"$/.test(text);
}

function isNull(text: JsonText | undefined): boolean {
  return text === 'null';
}

function pickFrom(
  members: ReadonlyMap<string, JsonText>,
  fields: readonly EditableField[],
): JsonText {
  return joinObject(fields.map((field) => [field, members.get(field) ?? jsonText(null)] as const));
}
