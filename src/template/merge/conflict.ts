import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { placeText } from '../placeText.ts';
import { placeWords } from '../placeWords.ts';
import type { EditableField } from '../template.ts';
import { tileLabel } from '../tiles.ts';

/** Which of two sides a person takes. */
export type Choice = 'mine' | 'theirs';

/** One thing that both sides changed, each in its own way. */
export interface Conflict {
  /** The same for the same place, whichever side is called mine. */
  id: string;
  field: EditableField;
  /** From the field on, with the indexes of the base; what both added is named by its id. */
  path: JsonPath;
  /** In words: “Tile “Sign-ups”: interval”. */
  place: string;
  /** `order`: the same items, in two orders. `text`: a part that is no JSON on a side, so there is no looking inside. */
  kind: 'value' | 'order' | 'text';
  /** JSON text but for the kind `text`; null: not there. */
  base: string | null;
  mine: string | null;
  theirs: string | null;
}

/** Hears of a conflict and says which side is taken. */
export type Decide = (conflict: Conflict) => Choice;

export function conflictAt(
  kind: Conflict['kind'],
  path: JsonPath,
  place: string,
  sides: Pick<Conflict, 'base' | 'mine' | 'theirs'>,
): Conflict {
  // A path begins with the field that it is in.
  return {
    id: JSON.stringify([kind, ...path]),
    field: path[0] as EditableField,
    path,
    place,
    kind,
    ...sides,
  };
}

/** What to call a place, `member` being the tile or variable that it is in. */
export function placeOf(path: JsonPath, member: string | null): string {
  const [field, item, ...inside] = path;
  if (item === undefined) return placeText(path);
  if (field === 'dashboard_filters') return `Filters: ${placeWords(path.slice(1))}`;
  const name = memberName(field === 'tiles', item, member);
  return inside.length === 0 ? name : `${name}: ${placeWords(inside)}`;
}

function memberName(isTile: boolean, item: string | number, text: string | null): string {
  const value: unknown = text === null ? null : JSON.parse(text);
  const index = typeof item === 'number' ? item : 0;
  if (isTile) {
    const label = tileLabel(value, index);
    return label.startsWith('Tile') ? label : `Tile ${label}`;
  }
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' && id !== '' ? `Variable “${id}”` : `Variable ${index + 1}`;
}
