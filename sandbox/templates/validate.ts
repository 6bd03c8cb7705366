import type { Caller } from '../auth.ts';
import { invalid, serverError } from '../errors.ts';
import { deepest, depth, items } from '../json.ts';
import { personById } from '../people.ts';
import { length, loneSurrogate, numberText, strip, typeName } from '../python.ts';
import type { Version } from '../versions.ts';

/** What a write may set, parsed; jsonb columns as JSON text. Only what was sent is there. */
export interface Values {
  template_name?: string | null;
  dashboard_description?: string | null;
  dashboard_filters?: string | null;
  tags?: string[] | null;
  tiles?: string | null;
  variables?: string | null;
  deleted?: boolean | null;
  image_url?: string | null;
  scope?: string | null;
  availability_contexts?: string[] | null;
  is_featured?: boolean;
  created_by_id?: number | null;
}

export type Body = ReadonlyMap<string, string>;

function asText(raw: string, attr: string, most: number): string {
  const value: unknown = JSON.parse(raw);
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw invalid('Not a valid string.', attr);
  }
  const text = strip(typeof value === 'number' ? numberText(raw) : value);
  if (length(text) > most) {
    throw invalid(`Ensure this field has no more than ${most} characters.`, attr, 'max_length');
  }
  if (text.includes('\0')) {
    throw invalid('Null characters are not allowed.', attr, 'null_characters_not_allowed');
  }
  const lone = loneSurrogate(text);
  if (lone !== null) {
    const code = 'surrogate_characters_not_allowed';
    throw invalid(`Surrogate characters are not allowed: ${lone}.`, attr, code);
  }
  return text;
}

function asList(raw: string, attr: string): string[] {
  const value: unknown = JSON.parse(raw);
  if (!Array.isArray(value)) {
    const detail = `Expected a list of items but got type "${typeName(value)}".`;
    throw invalid(detail, attr, 'not_a_list');
  }
  return items(raw).map((item, index) => {
    const at = `${attr}__${index}`;
    if (item === 'null') throw invalid('This field may not be null.', at, 'null');
    const text = asText(item, at, 255);
    if (text === '') throw invalid('This field may not be blank.', at, 'blank');
    return text;
  });
}

const yes = ['t', 'y', 'yes', 'true', 'on', '1'];
const no = ['f', 'n', 'no', 'false', 'off', '0'];

/** Django REST framework's words for true and false; `null`, and nothing at all, where the column may be null. */
function asBoolean(raw: string, attr: string): boolean {
  const value: unknown = JSON.parse(raw);
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (yes.includes(word.toLowerCase())) return true;
  if (no.includes(word.toLowerCase())) return false;
  throw invalid('Must be a valid boolean.', attr);
}

function asNullableBoolean(raw: string, attr: string): boolean | null {
  const value: unknown = JSON.parse(raw);
  return value === null || value === '' || value === 'null' ? null : asBoolean(raw, attr);
}

/** The id of whoever made the row: writable in PostHogs of 2023 (contract 7). */
function asAuthor(raw: string): number | null {
  const attr = 'created_by';
  const value: unknown = JSON.parse(raw);
  if (value === null || value === '') return null;
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number') {
    const detail = `Incorrect type. Expected pk value, received ${typeName(value)}.`;
    throw invalid(detail, attr, 'incorrect_type');
  }
  if (personById(id) === null) {
    throw invalid(`Invalid pk "${id}" - object does not exist.`, attr, 'does_not_exist');
  }
  return id;
}

/**
 * jsonb takes no NUL and no half of a surrogate pair: PostHog does not look, and fails (contract 8.39).
 * What is nested too deep fails before that.
 */
function storable(raw: string): string {
  if (depth(raw) > deepest) throw serverError();
  // JSON.stringify escapes a surrogate only where it stands alone.
  const told = JSON.stringify(JSON.parse(raw)).replaceAll('\\\\', '');
  if (/\\u(0000|d[89a-f][0-9a-f]{2})/.test(told)) throw serverError();
  return raw;
}

/** The text of a JSON column; what a form sends there need not be JSON (contract 1.4). */
function asJson(raw: string, attr: string): string | null {
  try {
    JSON.parse(raw);
  } catch {
    throw invalid('Value must be valid JSON.', attr);
  }
  return raw.trim() === 'null' ? null : storable(raw);
}

/** Field rules of contract 1.3, in the order of the row: only the first fault is told. */
export function readValues(body: Body, version: Version): Values {
  const values: Values = {};
  function read<Name extends keyof Values>(
    name: Name,
    as: (raw: string, attr: string) => NonNullable<Values[Name]> | null,
    sent: string = name,
  ) {
    const raw = body.get(sent);
    if (raw !== undefined) values[name] = (raw === 'null' ? null : as(raw, sent)) as Values[Name];
  }
  const text = (most: number) => (raw: string, attr: string) => asText(raw, attr, most);

  read('template_name', text(400));
  read('dashboard_description', text(400));
  read('dashboard_filters', asJson);
  read('tags', asList);
  read('tiles', asJson);
  read('variables', asJson);
  read('deleted', asNullableBoolean);
  if (!version.authorObject) read('created_by_id', asAuthor, 'created_by');
  read('image_url', text(8201));
  read('scope', (raw) => asScope(raw, version));
  if (version.contexts) read('availability_contexts', asList);
  if (version.featured) {
    if (body.get('is_featured') === 'null') {
      throw invalid('This field may not be null.', 'is_featured', 'null');
    }
    read('is_featured', asBoolean);
  }
  return values;
}

function asScope(raw: string, version: Version): string {
  const value: unknown = JSON.parse(raw);
  const known = ['', 'team', 'global', 'feature_flag'];
  if (version.organizationScope) known.push('organization');
  if (typeof value === 'string' && known.includes(value)) return value;
  const shown = typeof value === 'boolean' ? (value ? 'True' : 'False') : value;
  throw invalid(
    `"${typeof shown === 'string' ? shown : raw}" is not a valid choice.`,
    'scope',
    'invalid_choice',
  );
}

/** Contract 3.3, create: what somebody who is not staff may not even send. */
export function checkMemberCreate({ person }: Caller, body: Body, values: Values): void {
  if (person.is_staff) return;
  const forbidden = ['availability_contexts', 'github_url', 'image_url'].find((name) =>
    body.has(name),
  );
  if (forbidden !== undefined) {
    throw invalid('You cannot set this field when creating a project template.', forbidden);
  }
  if (values.scope && values.scope !== 'team' && values.scope !== 'organization') {
    throw invalid('Project templates can only use organization or team scope.', 'scope');
  }
  const featured: unknown = JSON.parse(body.get('is_featured') ?? 'false');
  if (featured) throw invalid('Only staff can mark templates as featured.', 'is_featured');
}

const memberKeys = ['template_name', 'dashboard_description', 'tags', 'deleted', 'scope'];

/** Contract 3.3, update: any key but these five is a 400, also one that changes nothing. */
export function checkMemberUpdate({ person }: Caller, body: Body, values: Values): void {
  if (person.is_staff) return;
  const [bad] = [...body.keys()].filter((key) => !memberKeys.includes(key)).sort();
  if (bad !== undefined) {
    throw invalid(
      'Only name, description, tags, scope, and delete can be changed for project templates.',
      bad,
    );
  }
  if (values.scope !== undefined && values.scope !== 'team' && values.scope !== 'organization') {
    throw invalid(
      'You can only switch a template between team and organization visibility.',
      'scope',
    );
  }
}
