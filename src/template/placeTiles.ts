import { membersAt, membersOf } from '#lib/jsonMembers.ts';
import type { JsonMember } from '#lib/jsonMembers.ts';
import { jsonText } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { memberEdits } from '#lib/memberEdits.ts';
import { applyTextEdits } from '#lib/textEdits.ts';
import type { TextEdit } from '#lib/textEdits.ts';
import type { Breakpoint } from './facts.ts';
import type { Box } from './layout.ts';

const sides = ['x', 'y', 'w', 'h'] as const;

/**
 * The text of the tiles with those boxes, by index, at that breakpoint; all else stays to the letter, and so
 * does what is no object. Throws JsonSyntaxError where the tiles are no array.
 */
export function placeTiles(
  tiles: JsonText,
  breakpoint: Breakpoint,
  boxes: ReadonlyMap<number, Box>,
): string {
  const edits = membersOf(tiles, '[').flatMap((tile, index) => {
    const box = boxes.get(index);
    return box === undefined || !isObjectAt(tiles, tile)
      ? []
      : boxEdits(tiles, tile, breakpoint, box);
  });
  return applyTextEdits(tiles, edits);
}

function boxEdits(text: string, tile: JsonMember, breakpoint: Breakpoint, box: Box): TextEdit[] {
  const { x, y, w, h } = box;
  const layouts = objectIn(text, tile, 'layouts');
  if (layouts === null)
    return setMembers(text, tile, { layouts: { [breakpoint]: { x, y, w, h } } });
  const layout = objectIn(text, layouts, breakpoint);
  if (layout === null) return setMembers(text, layouts, { [breakpoint]: { x, y, w, h } });
  const changed = sides.filter((side) => {
    const member = lastMember(text, layout, side);
    return member === undefined || Number(text.slice(member.start, member.end)) !== box[side];
  });
  return setMembers(text, layout, Object.fromEntries(changed.map((side) => [side, box[side]])));
}

function setMembers(
  text: string,
  object: JsonMember,
  values: Readonly<Record<string, unknown>>,
): TextEdit[] {
  const texts = Object.entries(values).map(([key, value]) => [key, jsonText(value)] as const);
  return memberEdits(text, object.start, new Map(texts));
}

/** The object that counts as this member's `key`; null where there is none, or none that is an object. */
function objectIn(text: string, around: JsonMember, key: string): JsonMember | null {
  const member = lastMember(text, around, key);
  return member !== undefined && isObjectAt(text, member) ? member : null;
}

function lastMember(text: string, around: JsonMember, key: string): JsonMember | undefined {
  return membersAt(text, around.start)?.findLast((member) => member.key === key);
}

function isObjectAt(text: string, { start }: JsonMember): boolean {
  return text[start] === '{';
}
