/** One stretch of a text that gave way to another. */
export interface TextSplice {
  /** In UTF-16 units from the start. */
  at: number;
  removed: string;
  inserted: string;
}

/** What turns one text into the other; null: they are equal. */
export function spliceBetween(before: string, after: string): TextSplice | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  const head = sharedHead(before, after, most);
  const tail = sharedTail(before, after, most - head);
  return {
    at: head,
    removed: before.slice(head, before.length - tail),
    inserted: after.slice(head, after.length - tail),
  };
}

export function applySplice(text: string, { at, removed, inserted }: TextSplice): string {
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

export function invertSplice({ at, removed, inserted }: TextSplice): TextSplice {
  return { at, removed: inserted, inserted: removed };
}

/** Both as one, `between` being the text after the first and before the second. */
export function joinSplices(first: TextSplice, second: TextSplice, between: string): TextSplice {
  const firstEnd = first.at + first.inserted.length;
  const secondEnd = second.at + second.removed.length;
  const start = Math.min(first.at, second.at);
  const end = Math.max(firstEnd, secondEnd);
  return {
    at: start,
    removed: between.slice(start, first.at) + first.removed + between.slice(firstEnd, end),
    inserted: between.slice(start, second.at) + second.inserted + between.slice(secondEnd, end),
  };
}

/** Texts of megabytes are compared at each key: equal slices are told by the engine at once. */
const CHUNK = 4_096;

function sharedHead(a: string, b: string, most: number): number {
  let head = 0;
  while (head + CHUNK <= most && a.slice(head, head + CHUNK) === b.slice(head, head + CHUNK)) {
    head += CHUNK;
  }
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  return head;
}

function sharedTail(a: string, b: string, most: number): number {
  let tail = 0;
  while (
    tail + CHUNK <= most &&
    a.slice(a.length - tail - CHUNK, a.length - tail) ===
      b.slice(b.length - tail - CHUNK, b.length - tail)
  ) {
    tail += CHUNK;
  }
  while (tail < most && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) {
    tail += 1;
  }
  return tail;
}
