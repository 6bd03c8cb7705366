import { groupBy } from '#lib/groupBy.ts';
import { jsonOrNull, jsonText, sameJson, splitArray } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { detailList } from './detailWords.ts';
import { fieldNames } from './fields.ts';
import { isObject } from './kind.ts';
import { matchTiles, matchVariables } from './matchMembers.ts';
import { jsonParts } from './template.ts';
import type { JsonPart, TemplateDraft, TemplateFields } from './template.ts';
import { isNoise, tileChanges } from './tileChanges.ts';
import type { Detail } from './tileChanges.ts';
import { tileLabel } from './tiles.ts';

type FieldChange = {
  [Field in keyof TemplateFields]: {
    kind: 'field';
    field: Field;
    before: TemplateFields[Field];
    after: TemplateFields[Field];
  };
}[keyof TemplateFields];

export type ListPart = 'tiles' | 'variables';

/**
 * One thing that two templates differ in. `label` is what a sentence calls the tile or variable; `index` is
 * its place in the newer list, of what was removed in the older. `noise`: it only says where tiles stand, or
 * in which order keys are.
 */
export type Change = { noise: boolean } & (
  | FieldChange
  | { kind: 'added' | 'removed'; part: ListPart; index: number; label: string }
  | { kind: 'changed'; part: ListPart; index: number; label: string; details: Detail[] }
  | { kind: 'reordered'; part: ListPart }
  | { kind: 'filters'; details: Detail[] }
  /** Before or after it is not the list or object that it should be: it can be compared as a whole only. */
  | { kind: 'replaced'; part: JsonPart; broken: boolean }
);

/** What differs in value, in the order of the form, the tiles, the filters and the variables. */
export function diffTemplates(before: TemplateDraft, after: TemplateDraft): Change[] {
  const fields = fieldNames.flatMap((field): Change[] => {
    const [old, now] = [before.fields[field], after.fields[field]];
    if (jsonText(old) === jsonText(now)) return [];
    // Both values are of the one field.
    return [{ noise: false, kind: 'field', field, before: old, after: now } as Change];
  });
  const parts = jsonParts.flatMap((part) =>
    partChanges(part, before.parts[part], after.parts[part]),
  );
  return [...fields, ...parts];
}

function partChanges(part: JsonPart, before: string, after: string): Change[] {
  const old = jsonOrNull(before);
  const now = jsonOrNull(after);
  if (old === null || now === null) {
    return before === after ? [] : [{ noise: false, kind: 'replaced', part, broken: true }];
  }
  if (sameJson(old, now)) return [];
  if (part === 'dashboard_filters') {
    const details = tileChanges(old, now);
    return [{ noise: details.every(isNoise), kind: 'filters', details }];
  }
  const [olds, news] = [itemsOf(old), itemsOf(now)];
  if (olds === null || news === null) {
    return [{ noise: false, kind: 'replaced', part, broken: false }];
  }
  return listChanges(part, olds, news);
}

function listChanges(part: ListPart, olds: JsonText[], news: JsonText[]): Change[] {
  const match = part === 'tiles' ? matchTiles : matchVariables;
  const { pairs, removed, added } = match(olds, news);
  const oldLabels = labelsOf(part, olds);
  const newLabels = labelsOf(part, news);
  const one = (kind: 'added' | 'removed', index: number, labels: string[]): Change => ({
    noise: false,
    kind,
    part,
    index,
    label: labels[index] ?? '',
  });
  const changed = pairs.flatMap(({ before, after: index }): Change[] => {
    const [old, now] = [olds[before], news[index]];
    const details = old && now ? tileChanges(old, now) : [];
    if (details.length === 0) return [];
    const label = newLabels[index] ?? '';
    return [{ noise: details.every(isNoise), kind: 'changed', part, index, label, details }];
  });
  const isReordered = pairs.some(({ before }, at) => before < (pairs[at - 1]?.before ?? -1));
  return [
    ...removed.map((index) => one('removed', index, oldLabels)),
    ...added.map((index) => one('added', index, newLabels)),
    ...changed,
    ...(isReordered ? [{ noise: false, kind: 'reordered', part } as const] : []),
  ];
}

/** What to call each; where several would be called the same, with the number too. */
function labelsOf(part: ListPart, items: readonly JsonText[]): string[] {
  const labels = items.map((item, index) => {
    const value: unknown = JSON.parse(item);
    if (part === 'tiles') return tileLabel(value, index);
    const id = isObject(value) ? value['id'] : null;
    return typeof id === 'string' && id !== '' ? `“${id}”` : `Variable ${index + 1}`;
  });
  const times = groupBy(labels, (label) => label);
  return labels.map((label, index) =>
    (times.get(label)?.length ?? 0) > 1 ? `${label} (number ${index + 1})` : label,
  );
}

/** null: not a list. */
function itemsOf(text: JsonText): JsonText[] | null {
  return text.trimStart().startsWith('[') ? splitArray(text) : null;
}

const partNames: Record<JsonPart, string> = {
  tiles: 'Tiles',
  dashboard_filters: 'Filters',
  variables: 'Variables',
};

/** In plain English; with `withoutNoise` only of a tile's content, not of its places. */
export function changeSentence(change: Change, { withoutNoise = false } = {}): string {
  switch (change.kind) {
    case 'field':
      return fieldSentence(change);
    case 'added':
    case 'removed':
      return `${memberName(change)} ${change.kind}`;
    case 'changed':
    case 'filters': {
      const { details } = change;
      const told = withoutNoise ? details.filter((detail) => !isNoise(detail)) : details;
      const what = change.kind === 'filters' ? 'Filters' : memberName(change);
      return `${what}: ${detailList(told.length > 0 ? told : details)}`;
    }
    case 'reordered':
      return `${partNames[change.part]} in another order`;
    case 'replaced': {
      const { part, broken } = change;
      return `${partNames[part]} ${broken ? 'cannot be compared while they are not JSON' : 'replaced as a whole'}`;
    }
  }
}

function memberName({ part, label }: { part: ListPart; label: string }): string {
  const noun = part === 'tiles' ? 'Tile' : 'Variable';
  return label.startsWith(noun) ? label : `${noun} ${label}`;
}

function fieldSentence(change: FieldChange): string {
  switch (change.field) {
    case 'template_name':
      return `Name: ${quoted(change.before)} to ${quoted(change.after)}`;
    case 'dashboard_description':
      return change.after === ''
        ? 'Description removed'
        : `Description ${change.before === '' ? 'added' : 'changed'}`;
    case 'image_url':
      return change.after === ''
        ? 'Image removed'
        : `Image ${change.before === '' ? 'added' : 'changed'}`;
    case 'tags':
      return `Tags: ${wordChanges(change.before, change.after)}`;
    case 'availability_contexts':
      return `Contexts: ${wordChanges(change.before, change.after)}`;
    case 'scope':
      return `Scope: ${change.before} to ${change.after}`;
    case 'is_featured':
      return change.after ? 'Featured' : 'No longer featured';
  }
}

function quoted(text: string): string {
  return text === '' ? 'none' : `“${text}”`;
}

function wordChanges(before: readonly string[], after: readonly string[]): string {
  const added = after.filter((word) => !before.includes(word));
  const removed = before.filter((word) => !after.includes(word));
  const parts = [
    ...(added.length > 0 ? [`${added.map(quoted).join(', ')} added`] : []),
    ...(removed.length > 0 ? [`${removed.map(quoted).join(', ')} removed`] : []),
  ];
  return parts.join('; ') || 'in another order';
}
