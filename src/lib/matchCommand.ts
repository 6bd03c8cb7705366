export interface CommandMatch {
  /** How good it is; the higher the better, and only to be compared with matches of the same text. */
  score: number;
  /** The stretches of the label that were found, in their order: first and past-the-end index of each. */
  ranges: [from: number, to: number][];
}

const atStart = 8;
const atWord = 5;
const inside = 2;
const asInitials = 3;

/**
 * Finds what somebody typed in the name of a command: each word of it anywhere, in any order, without
 * regard to case and accents, or all of it as the first letters of words ("nt" for "New template").
 * null where a word is not found; an empty text matches everything.
 */
export function matchCommand(text: string, label: string): CommandMatch | null {
  const typed = fold(text).text.trim();
  if (typed === '') return { score: 0, ranges: [] };
  const { text: folded, at } = fold(label);
  const words = matchWords(typed.split(/\s+/), folded) ?? matchInitials(typed, folded);
  if (words === null) return null;
  const ranges = words.ranges.map(([from, to]): [number, number] => [
    at[from] ?? 0,
    at[to] ?? label.length,
  ]);
  return { score: words.score, ranges };
}

function matchWords(words: string[], label: string): CommandMatch | null {
  const taken: [number, number][] = [];
  let score = 0;
  // The longest first: a short one has more places left to go.
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const best = placesOf(word, label)
      .filter(({ from }) =>
        taken.every(([start, end]) => from + word.length <= start || from >= end),
      )
      .reduce<{ from: number; worth: number } | null>(
        (most, place) => (most === null || place.worth > most.worth ? place : most),
        null,
      );
    if (best === null) return null;
    taken.push([best.from, best.from + word.length]);
    score += best.worth;
  }
  const letters = taken.reduce((sum, [from, to]) => sum + to - from, 0);
  return {
    // The very name; spaces between its words are not typed twice.
    score: score / words.length + (letters === label.replaceAll(' ', '').length ? 1 : 0),
    ranges: taken.sort(([a], [b]) => a - b),
  };
}

function placesOf(word: string, label: string): { from: number; worth: number }[] {
  const places = [];
  for (let from = label.indexOf(word); from !== -1; from = label.indexOf(word, from + 1)) {
    places.push({ from, worth: from === 0 ? atStart : isWordStart(label, from) ? atWord : inside });
  }
  return places;
}

function matchInitials(typed: string, label: string): CommandMatch | null {
  if (typed.length < 2) return null;
  const ranges: [number, number][] = [];
  for (let at = 0; at < label.length && ranges.length < typed.length; at += 1) {
    if (label[at] === typed[ranges.length] && isWordStart(label, at)) ranges.push([at, at + 1]);
  }
  return ranges.length === typed.length ? { score: asInitials, ranges } : null;
}

function isWordStart(label: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(label[at] ?? '') && !/[\p{L}\p{N}]/u.test(label[at - 1] ?? ' ');
}

/** The text in small letters without accents, and where in the original each of its characters stands. */
function fold(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let folded = '';
  let index = 0;
  for (const character of text) {
    const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (let unit = 0; unit < plain.length; unit += 1) at.push(index);
    folded += plain;
    index += character.length;
  }
  return { text: folded, at };
}
