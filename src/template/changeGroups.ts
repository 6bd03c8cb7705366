import { jsonOrNull } from '#lib/jsonText.ts';
import { groupBy } from '#lib/groupBy.ts';
import type { Change, ListPart } from './diff.ts';
import { jsonParts } from './template.ts';
import type { JsonPart, TemplateDraft } from './template.ts';
import { countOf } from './tiles.ts';

export type ChangePart = 'details' | JsonPart;

/** How many tiles and variables are as they were; null: it cannot be told, for the list is none. */
export type UnchangedCounts = Record<ListPart, number | null>;

export interface ChangeGroup {
  part: ChangePart;
  changes: Change[];
}

const parts: ChangePart[] = ['details', ...jsonParts];

/** The changes by part, in the order of the editor's tabs; parts without any are left out. */
export function changeGroups(changes: readonly Change[]): ChangeGroup[] {
  const groups = groupBy(changes, partOf);
  return parts.flatMap((part) => {
    const inPart = groups.get(part);
    return inPart === undefined ? [] : { part, changes: inPart };
  });
}

function partOf(change: Change): ChangePart {
  switch (change.kind) {
    case 'field':
      return 'details';
    case 'filters':
      return 'dashboard_filters';
    case 'added':
    case 'removed':
    case 'changed':
    case 'reordered':
    case 'replaced':
      return change.part;
  }
}

/** `after` is the newer of the two templates that `changes` are of. */
export function unchangedCounts(after: TemplateDraft, changes: readonly Change[]): UnchangedCounts {
  const unchanged = (part: ListPart): number | null => {
    const ofPart = changes.filter((change) => partOf(change) === part);
    const text = jsonOrNull(after.parts[part]);
    if (text === null || ofPart.some(({ kind }) => kind === 'replaced')) return null;
    const touched = ofPart.filter(({ kind }) => kind === 'added' || kind === 'changed');
    return countOf(text) - touched.length;
  };
  return { tiles: unchanged('tiles'), variables: unchanged('variables') };
}

/** “9 other tiles unchanged”; null where there is nothing to say. */
export function unchangedSentence(part: ChangePart, counts: UnchangedCounts): string | null {
  if (part !== 'tiles' && part !== 'variables') return null;
  const count = counts[part];
  if (count === null || count === 0) return null;
  const noun = part === 'tiles' ? 'tile' : 'variable';
  return `${count} other ${noun}${count === 1 ? '' : 's'} unchanged`;
}
