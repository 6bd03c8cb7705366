import type { Caller } from '../auth.ts';
import { invalid, serverError } from '../errors.ts';
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

function asText(value: unknown, attr: string, most: number): string {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw invalid('Not a valid string.', attr);
  }
  const text = String(value).trim();
  if (text.includes('\0')) {
    throw invalid('Null characters are not allowed.', attr, 'null_characters_not_allowed');
  }
  // Python counts code points.
  if (Array.from(text).length > most) {
    throw invalid(`Ensure this field has no more than ${most} characters.`, attr, 'max_length');
  }
  return text;
}

function asList(value: unknown, attr: string): string[] {
  if (!Array.isArray(value)) {
    throw invalid(
      `Expected a list of items but got type "${pythonType(value)}".`,
      attr,
      'not_a_list',
    );
  }
  return value.map((item: unknown, index) => {
    const at = `${attr}__${index}`;
    if (item === null) throw invalid('This field may not be null.', at, 'null');
    const text = asText(item, at, 255);
    if (text === '') throw invalid('This field may not be blank.', at, 'blank');
    return text;
  });
}

function asBoolean(value: unknown, attr: string): boolean {
  if (['t', 'T', 'y', 'Y', 'yes', 'true', 'True', 'on', '1', 1, true].includes(value as never))
    return true;
  if (['f', 'F', 'n', 'N', 'no', 'false', 'False', 'off', '0', 0, false].includes(value as never))
    return false;
  throw invalid('Must be a valid boolean.', attr);
}

export function pythonType(value: unknown): string {
  if (value === null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'dict';
}

/** jsonb takes no NUL and no half of a surrogate pair: PostHog does not look, and fails (contract 8.39). */
function storable(raw: string): string {
  const bad = /\\u0000|\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])/;
  if (bad.test(raw.replaceAll('\\\\', ''))) throw serverError();
  return raw;
}

const json = (raw: string) => (raw.trim() === 'null' ? null : storable(raw));

/** Field rules of contract 1.3, in the order of the row: only the first fault is told. */
export function readValues(body: Body, version: Version): Values {
  const values: Values = {};
  const parsed = (name: string): unknown => JSON.parse(body.get(name) ?? 'null');
  const text = (name: 'template_name' | 'dashboard_description' | 'image_url', most: number) => {
    if (!body.has(name)) return;
    const value = parsed(name);
    values[name] = value === null ? null : asText(value, name, most);
  };
  const list = (name: 'tags' | 'availability_contexts') => {
    if (!body.has(name)) return;
    const value = parsed(name);
    values[name] = value === null ? null : asList(value, name);
  };
  const part = (name: 'dashboard_filters' | 'tiles' | 'variables') => {
    const raw = body.get(name);
    if (raw !== undefined) values[name] = json(raw);
  };

  text('template_name', 400);
  text('dashboard_description', 400);
  part('dashboard_filters');
  list('tags');
  part('tiles');
  part('variables');
  if (body.has('deleted')) {
    const value = parsed('deleted');
    values.deleted = value === null ? null : asBoolean(value, 'deleted');
  }
  if (!version.authorObject && body.has('created_by')) {
    const value = parsed('created_by');
    if (value !== null && typeof value !== 'number') {
      throw invalid(
        `Incorrect type. Expected pk value, received ${pythonType(value)}.`,
        'created_by',
        'incorrect_type',
      );
    }
    values.created_by_id = value;
  }
  text('image_url', 8201);
  if (body.has('scope')) values.scope = asScope(parsed('scope'), version);
  if (version.contexts) list('availability_contexts');
  if (version.featured && body.has('is_featured')) {
    const value = parsed('is_featured');
    if (value === null) throw invalid('This field may not be null.', 'is_featured', 'null');
    values.is_featured = asBoolean(value, 'is_featured');
  }
  return values;
}

function asScope(value: unknown, version: Version): string | null {
  if (value === null || value === '') return value;
  const known = [
    'team',
    'global',
    'feature_flag',
    ...(version.organizationScope ? ['organization'] : []),
  ];
  if (typeof value === 'string' && known.includes(value)) return value;
  throw invalid(
    `"${typeof value === 'string' ? value : JSON.stringify(value)}" is not a valid choice.`,
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
