import { membersAt } from './jsonMembers.ts';
import type { JsonMember } from './jsonMembers.ts';
import { JsonSyntaxError, prettyJson } from './jsonText.ts';
import type { JsonText } from './jsonText.ts';
import { JsonTokens } from './jsonTokens.ts';
import type { TextEdit } from './textEdits.ts';

/**
 * Edits that give the object at `offset` of a document these values: of equal keys the last, which counts, gets
 * the value; a key that is not there comes at the end. All is laid out as what stands around it, one a line or
 * all in one. Throws JsonSyntaxError where no object begins.
 */
export function memberEdits(
  text: string,
  offset: number,
  values: ReadonlyMap<string, JsonText>,
): TextEdit[] {
  const members = membersAt(text, offset);
  const open = new JsonTokens(text, offset).peek();
  if (members === null || text[open] !== '{') throw new JsonSyntaxError('Expected an object', open);
  const layout = layoutOf(text, open, members);
  const edits: TextEdit[] = [];
  const added: string[] = [];
  for (const [key, value] of values) {
    const member = members.findLast((each) => each.key === key);
    if (member === undefined) {
      added.push(`${JSON.stringify(key)}${layout.colon}${laidOut(value, layout)}`);
      continue;
    }
    const before = text.slice(member.start, member.end);
    const oneLine = isFilled(before) ? !before.includes('\n') : layout.oneLine;
    edits.push({ ...member, text: laidOut(value, { ...layout, oneLine }) });
  }
  if (added.length > 0) edits.push(additions(text, open, members, layout, added));
  return edits.map(({ start, end, text: inserted }) => ({ start, end, text: inserted }));
}

interface Layout {
  /** The white space before each member, and before the bracket that closes. */
  before: string;
  after: string;
  colon: string;
  /** How much further in each level stands. */
  unit: string;
  /** Whether lists and objects among the members are kept in one line. */
  oneLine: boolean;
}

function layoutOf(text: string, open: number, members: readonly JsonMember[]): Layout {
  const [first, second] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) return layoutOfEmpty(text, open);
  const between = second && text.slice(first.end, second.keyStart).replace(',', '');
  const colon = /\s*:\s*$/.exec(text.slice(last.keyStart, last.start))?.[0] ?? ': ';
  const before = between ?? (text.slice(open + 1, first.keyStart) || colon.replace(/.*:/s, ''));
  const after = text.slice(last.end, new JsonTokens(text, last.end).peek());
  const model = members.map(({ start, end }) => text.slice(start, end)).findLast(isFilled);
  const broken = model === undefined ? before : model;
  return { before, after, colon, unit: unitOf(before, after), oneLine: !broken.includes('\n') };
}

/** Nothing inside to follow: the way it is written itself tells whether its document has one member a line. */
function layoutOfEmpty(text: string, open: number): Layout {
  const lead = text.slice(Math.max(open - 300, 0), open);
  const line = lead.slice(lead.lastIndexOf('\n') + 1);
  const colon = /:\s*$/.exec(line)?.[0] ?? ': ';
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const startsLine =
    (lead.includes('\n') || open < 300) && /^\s*(?:"(?:[^"\\]|\\.)*"\s*:\s*)?$/.test(line);
  if (!startsLine) return { before: '', after: '', colon, unit: '  ', oneLine: true };
  return {
    before: `\n${indent}  `,
    after: `\n${indent}`,
    colon: colon === ':' ? ': ' : colon,
    unit: '  ',
    oneLine: false,
  };
}

function unitOf(before: string, after: string): string {
  const [inner, outer] = [lineIndent(before), lineIndent(after)];
  const unit = inner.startsWith(outer) ? inner.slice(outer.length) : '';
  return unit === '' ? '  ' : unit;
}

function additions(
  text: string,
  open: number,
  members: readonly JsonMember[],
  { before, after }: Layout,
  added: readonly string[],
): TextEdit {
  const last = members.at(-1);
  const joined = added.join(`,${before}`);
  if (last !== undefined) return { start: last.end, end: last.end, text: `,${before}${joined}` };
  const end = new JsonTokens(text, open + 1).peek();
  return { start: open + 1, end, text: `${before}${joined}${after}` };
}

function laidOut(value: JsonText, { before, colon, unit, oneLine }: Layout): string {
  if (oneLine) return inOneLine(value, /\s$/.test(colon));
  const indent = lineIndent(before);
  const lines = prettyJson(value).split('\n');
  return lines
    .map((line, at) => {
      const inner = line.replace(/^(?: {2})+/, (spaces) => unit.repeat(spaces.length / 2));
      return at === 0 ? inner : indent + inner;
    })
    .join(before.includes('\r\n') ? '\r\n' : '\n');
}

/** With a space after each colon and comma, or none at all. */
function inOneLine(value: JsonText, spaced: boolean): string {
  const tokens = new JsonTokens(value);
  let line = '';
  while (tokens.next() !== 'end') {
    line += tokens.raw();
    if (spaced && (tokens.kind === ':' || tokens.kind === ',')) line += ' ';
  }
  return line;
}

function lineIndent(space: string): string {
  return space.slice(space.lastIndexOf('\n') + 1);
}

/** A list or an object that is not empty. */
function isFilled(value: string): boolean {
  return /^[[{]\s*[^\s\]}]/.test(value);
}
