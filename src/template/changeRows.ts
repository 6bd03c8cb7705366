import { prettyJson } from '#lib/jsonText.ts';
import { stringValue } from '#lib/jsonMembers.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { detailWords } from './detailWords.ts';
import type { Change } from './diff.ts';
import type { Box } from './layout.ts';
import { placeWords } from './placeWords.ts';
import type { Detail } from './tileChanges.ts';

/** One line of what a change is made of. */
export interface ChangeRow {
  what: string;
  /** As people read it; null: nothing was there, or there is nothing to show. */
  before: string | null;
  after: string | null;
}

/** No value is shown at greater length than this. */
const longest = 2_000;

/** Whether there is more to a change than its sentence says. */
export function hasRows(change: Change): boolean {
  if (change.kind === 'field') {
    return change.field === 'dashboard_description' || change.field === 'image_url';
  }
  if (change.kind !== 'changed' && change.kind !== 'filters') return false;
  return change.details.some(({ kind }) => kind === 'value' || kind === 'place');
}

/** What was before and what is after, in the order of the sentence. */
export function changeRows(change: Change): ChangeRow[] {
  if (!hasRows(change)) return [];
  switch (change.kind) {
    case 'field':
      return [
        { what: '', before: clipped(String(change.before)), after: clipped(String(change.after)) },
      ];
    case 'changed':
    case 'filters':
      return change.details.map(detailRow);
    case 'added':
    case 'removed':
    case 'reordered':
    case 'replaced':
      return [];
  }
}

function detailRow(detail: Detail): ChangeRow {
  switch (detail.kind) {
    case 'value':
      return {
        what: placeWords(detail.path),
        before: valueText(detail.before),
        after: valueText(detail.after),
      };
    case 'place':
      return {
        what: detail.breakpoint === 'xs' ? 'place in the narrow layout' : 'place',
        before: boxText(detail.before),
        after: boxText(detail.after),
      };
    case 'layout-settings':
    case 'key-order':
      return { what: detailWords(detail), before: null, after: null };
  }
}

function valueText(text: JsonText | null): string | null {
  const value = text?.trim();
  if (value === undefined) return null;
  return clipped(value.startsWith('"') ? stringValue(value) : prettyJson(value));
}

/** Columns and rows counted from one, as people count. */
function boxText(box: Box | null): string | null {
  if (box === null) return null;
  return `column ${box.x + 1}, row ${box.y + 1}, ${box.w} wide, ${box.h} high`;
}

function clipped(text: string): string | null {
  if (text === '') return null;
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
