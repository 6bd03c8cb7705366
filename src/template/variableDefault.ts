import { checkJson, joinObject, jsonText, splitObject } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { removeMember, setMember } from '#lib/setMember.ts';
import { isObject } from './kind.ts';

/** A variable's default as a form shows it (contract 6.5). */
export interface DefaultFields {
  /** custom: more than a form can say. none: there is no default, or an empty one. */
  defaultKind: 'event' | 'action' | 'custom' | 'none';
  /** The name of the event, empty where any counts; or the action's id, as it is written. */
  target: string;
  /** How it is counted; empty: not said, which counts each time. */
  math: string;
}

/** What a default may hold and still be an event, or an action, and how it is counted. */
const plainKeys = new Set(['id', 'type', 'math', 'name', 'custom_name', 'order', 'uuid']);
const noDefault: DefaultFields = { defaultKind: 'none', target: '', math: '' };
const custom: DefaultFields = { defaultKind: 'custom', target: '', math: '' };

/** Reads the text of a default, or what there is in its place. */
export function defaultFieldsOf(text: JsonText | undefined): DefaultFields {
  const value: unknown = text === undefined ? null : JSON.parse(text);
  if (!isObject(value)) return value ? custom : noDefault;
  const keys = Object.keys(value);
  if (keys.length === 0) return noDefault;
  if (keys.some((key) => !plainKeys.has(key) && !isEmpty(value[key]))) return custom;
  const { id, type = 'events', math } = value;
  if (math != null && typeof math !== 'string') return custom;
  const plain = { math: math ?? '' };
  if (type === 'events' && (id == null || typeof id === 'string')) {
    return { ...plain, defaultKind: 'event', target: id ?? '' };
  }
  if (type !== 'actions') return custom;
  if (id == null || typeof id === 'string') {
    return { ...plain, defaultKind: 'action', target: id ?? '' };
  }
  if (typeof id !== 'number') return custom;
  // As it is written: the number may be more exact than JavaScript counts.
  const written = splitObject(text ?? '').get('id') ?? '';
  return { ...plain, defaultKind: 'action', target: written };
}

/** The default with what the form says of it; what it does not speak of stays. Custom ones stay whole. */
export function setDefault(
  text: JsonText | undefined,
  change: Partial<DefaultFields>,
): JsonText | undefined {
  const before = defaultFieldsOf(text);
  const after = { ...before, ...change };
  if (before.defaultKind === 'custom' || after.defaultKind === 'custom') return text;
  if (text === undefined || before.defaultKind === 'none') return newDefault(after);
  let edited: string = text;
  if (after.math !== before.math) edited = withMath(edited, after.math);
  if (after.defaultKind !== before.defaultKind) {
    edited = setMember(edited, 'type', jsonText(typeOf(after)));
    edited = withTarget(edited, { ...after, target: change.target ?? '' });
  } else if (after.target !== before.target) {
    edited = withTarget(edited, after);
  }
  return checkJson(edited);
}

function newDefault(fields: DefaultFields): JsonText {
  return joinObject([
    ['id', idText(fields)],
    ['math', jsonText(fields.math || 'total')],
    ['type', jsonText(typeOf(fields))],
  ]);
}

function typeOf({ defaultKind }: DefaultFields): string {
  return defaultKind === 'action' ? 'actions' : 'events';
}

/** PostHog shows an event's `name`, so it follows; of an action that is not known here it is left out. */
function withTarget(text: string, fields: DefaultFields): string {
  const named = splitObject(text).has('name');
  const id = idText(fields);
  const withId = setMember(text, 'id', id);
  if (!named) return withId;
  return fields.defaultKind === 'action'
    ? removeMember(withId, 'name')
    : setMember(withId, 'name', id);
}

function withMath(text: string, math: string): string {
  return math === '' ? removeMember(text, 'math') : setMember(text, 'math', jsonText(math));
}

/** An event without a name is any event, which PostHog writes as null; an action's id is a number. */
function idText({ defaultKind, target }: DefaultFields): JsonText {
  if (target === '') return jsonText(null);
  const isNumber = defaultKind === 'action' && /^(?:0|[1-9][0-9]*)$/.test(target);
  return isNumber ? checkJson(target) : jsonText(target);
}

function isEmpty(value: unknown): boolean {
  if (value == null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
