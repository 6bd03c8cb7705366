import { jsonOrNull, jsonText, sameJson } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { fieldNames } from '../fields.ts';
import { fieldLabels } from '../placeText.ts';
import { jsonParts } from '../template.ts';
import type { JsonPart, TemplateDraft, TemplateFields } from '../template.ts';
import { conflictAt } from './conflict.ts';
import type { Choice, Conflict, Decide } from './conflict.ts';
import { mergeOrder } from './mergeOrder.ts';
import { mergeValue } from './mergeValue.ts';

/** Two drafts that began from one, as one; until a conflict is resolved `merged` holds theirs at its place. */
export interface Merge {
  base: TemplateDraft;
  mine: TemplateDraft;
  theirs: TemplateDraft;
  merged: TemplateDraft;
  conflicts: Conflict[];
}

/**
 * Three-way: what one side changed is taken, what both changed alike is taken once, and what they changed in two
 * ways is a conflict. Fields by themselves, tags as a set with an order, tiles and variables one by one and
 * inside by member. Texts stay as they are written; a part that is no JSON is compared as a whole.
 */
export function mergeDrafts(
  base: TemplateDraft,
  mine: TemplateDraft,
  theirs: TemplateDraft,
): Merge {
  const conflicts: Conflict[] = [];
  const merged = mergeWith({ base, mine, theirs }, (conflict) => {
    conflicts.push(conflict);
    return 'theirs';
  });
  return { base, mine, theirs, merged, conflicts };
}

/** The draft with a side taken at each conflict, by its id; theirs where none was chosen. */
export function resolve(merge: Merge, choices: ReadonlyMap<string, Choice>): TemplateDraft {
  return mergeWith(merge, ({ id }) => choices.get(id) ?? 'theirs');
}

type Three<Value> = Record<'base' | 'mine' | 'theirs', Value>;

function mergeWith({ base, mine, theirs }: Three<TemplateDraft>, decide: Decide): TemplateDraft {
  const fields = { ...theirs.fields };
  const take = <Field extends keyof TemplateFields>(field: Field) => {
    const sides = {
      base: base.fields[field],
      mine: mine.fields[field],
      theirs: theirs.fields[field],
    };
    fields[field] = mergeField(field, sides, decide);
  };
  for (const field of fieldNames) take(field);
  const parts = { ...theirs.parts };
  for (const part of jsonParts) {
    const sides = { base: base.parts[part], mine: mine.parts[part], theirs: theirs.parts[part] };
    parts[part] = mergePart(part, sides, decide);
  }
  return { fields, parts };
}

function mergeField<Value>(
  field: keyof TemplateFields,
  sides: Three<Value>,
  decide: Decide,
): Value {
  const { base, mine, theirs } = sides;
  const [was, my, their] = [jsonText(base), jsonText(mine), jsonText(theirs)];
  if (their === was || my === their) return mine;
  if (my === was) return theirs;
  if (isWordSet(base) && isWordSet(mine) && isWordSet(theirs)) {
    const set = mergeWords({ base, mine, theirs });
    if (set !== null) return set as Value; // a list of texts, as the three are
  }
  const texts = { base: was, mine: my, theirs: their };
  const choice = decide(conflictAt('value', [field], fieldLabels[field], texts));
  return choice === 'mine' ? mine : theirs;
}

function isWordSet(value: unknown): value is string[] {
  return Array.isArray(value) && new Set(value).size === value.length;
}

/** null: they are in two orders that cannot both be had. */
function mergeWords({ base, mine, theirs }: Three<string[]>): string[] | null {
  const isKept = (word: string) =>
    base.includes(word) ? mine.includes(word) && theirs.includes(word) : true;
  return mergeOrder(base, mine, theirs, isKept);
}

function mergePart(part: JsonPart, sides: Three<string>, decide: Decide): string {
  const { base, mine, theirs } = sides;
  if (theirs === base || mine === theirs) return mine;
  if (mine === base) return theirs;
  const texts = readAll(sides);
  if (texts === null) {
    const choice = decide(conflictAt('text', [part], fieldLabels[part], sides));
    return sides[choice];
  }
  if (sameJson(mine, theirs)) return mine;
  return mergeValue(texts, { path: [part], member: null }, decide) ?? theirs;
}

function readAll({ base, mine, theirs }: Three<string>): Three<JsonText> | null {
  const [was, my, their] = [jsonOrNull(base), jsonOrNull(mine), jsonOrNull(theirs)];
  return was === null || my === null || their === null
    ? null
    : { base: was, mine: my, theirs: their };
}
