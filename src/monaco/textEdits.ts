/** Replace `length` characters at `offset` (both counted in the text before any edit). */
export interface TextEdit {
  offset: number;
  length: number;
  text: string;
}

/** Lines removed plus lines added; beyond this, one replacement of the whole stretch is as good. */
const MOST_CHANGES = 400;

/**
 * The edits that turn `before` into `after`, ascending and apart from each other. They follow lines
 * (Myers' greedy algorithm), each trimmed to the characters that differ, so that a caret, a fold or
 * a marker outside what changed stays where it is.
 */
export function textEdits(before: string, after: string): TextEdit[] {
  const [whole] = trimmed({ offset: 0, length: before.length, text: after }, before);
  if (whole === undefined) return [];

  // Whole lines around the stretch that differs.
  const start = before.slice(0, whole.offset).lastIndexOf('\n') + 1;
  const endOfStretch = whole.offset + whole.length;
  const lineEnd = before.indexOf('\n', endOfStretch);
  const end = lineEnd === -1 ? before.length : lineEnd + 1;
  const oldLines = linesOf(before.slice(start, end));
  const newLines = linesOf(after.slice(start, after.length - (before.length - end)));

  const hunks = changedLines(oldLines, newLines);
  if (hunks === null) return [whole];

  const offsets = [start];
  for (const line of oldLines) offsets.push((offsets.at(-1) ?? 0) + line.length);
  return hunks.flatMap(({ oldFrom, oldTo, newFrom, newTo }) => {
    const offset = offsets[oldFrom] ?? end;
    return trimmed(
      {
        offset,
        length: (offsets[oldTo] ?? end) - offset,
        text: newLines.slice(newFrom, newTo).join(''),
      },
      before,
    );
  });
}

/** The edit without the characters that it shares with the old text at either end; none if equal. */
function trimmed({ offset, length, text }: TextEdit, before: string): TextEdit[] {
  const most = Math.min(length, text.length);
  let head = 0;
  while (head < most && before.charCodeAt(offset + head) === text.charCodeAt(head)) head++;
  if (head === length && head === text.length) return [];
  if (splitsPair(before, offset + head) || splitsPair(text, head)) head--;

  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(offset + length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
  ) {
    tail++;
  }
  if (splitsPair(before, offset + length - tail) || splitsPair(text, text.length - tail)) tail--;

  return [
    {
      offset: offset + head,
      length: length - head - tail,
      text: text.slice(head, text.length - tail),
    },
  ];
}

/** Whether `at` stands inside a surrogate pair or a \r\n, where Monaco would move the edit. */
function splitsPair(text: string, at: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(at - 1, 0), at + 1));
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Lines [oldFrom, oldTo) of the old text gave way to lines [newFrom, newTo) of the new one. */
interface Hunk {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/** Runs of lines that differ, ascending, or null when it takes more than MOST_CHANGES. */
function changedLines(oldLines: string[], newLines: string[]): Hunk[] | null {
  // A point (x, y) has read x old and y new lines; diagonal k holds the points with x - y = k.
  // After each round, reach.get(k) is the largest x that this many changes can come to on k.
  let reach = new Map([[1, 0]]);
  const rounds = [reach];
  for (let changes = 0; changes <= MOST_CHANGES; changes++) {
    const next = new Map<number, number>();
    for (let k = -changes; k <= changes; k += 2) {
      const from = previousDiagonal(reach, k);
      let x = (reach.get(from) ?? 0) + (from < k ? 1 : 0);
      while (x < oldLines.length && x - k < newLines.length && oldLines[x] === newLines[x - k]) x++;
      if (x >= oldLines.length && x - k >= newLines.length) {
        return hunksBack(rounds, oldLines.length, newLines.length);
      }
      next.set(k, x);
    }
    rounds.push(next);
    reach = next;
  }
  return null;
}

/** From the diagonal above an insertion comes to `k`, from the one below a removal. */
function previousDiagonal(reach: Map<number, number>, k: number): number {
  return (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1) ? k + 1 : k - 1;
}

/** Walks from the end back along the path that `rounds` found. */
function hunksBack(rounds: Map<number, number>[], oldLength: number, newLength: number): Hunk[] {
  const hunks: Hunk[] = [];
  let x = oldLength;
  let y = newLength;
  for (const reach of rounds.slice(1).toReversed()) {
    const from = previousDiagonal(reach, x - y);
    const fromX = reach.get(from) ?? 0;
    const fromY = fromX - from;
    // Equal lines follow the one change of this round.
    const equal = Math.min(x - fromX, y - fromY);
    const last = hunks[0];
    const hunk = { oldFrom: fromX, oldTo: x - equal, newFrom: fromY, newTo: y - equal };
    if (last !== undefined && last.oldFrom === hunk.oldTo && last.newFrom === hunk.newTo) {
      hunks[0] = { ...last, oldFrom: fromX, newFrom: fromY };
    } else hunks.unshift(hunk);
    x = fromX;
    y = fromY;
  }
  return hunks;
}
