import { spliceBetween, joinSplices, applySplice, invertSplice } from './textSplice.ts';
import type { TextSplice } from './textSplice.ts';

/** Texts that change together, by name. */
export type Texts<Key extends string> = Readonly<Record<Key, string>>;

interface Step<Key extends string, Mark> {
  /** What a person would call it: "Move “Weekly users”". */
  name: string;
  splices: Map<Key, TextSplice>;
  /** In milliseconds, of the last thing that went into it. */
  time: number;
  /** Typing may go on in it. */
  open: boolean;
  /** What went with it besides texts; null: nothing. */
  mark: Mark | null;
}

/** A step taken back, or done again: the texts as they are now, and where they differ from before. */
export interface Turn<Key extends string, Mark = never> {
  name: string;
  mark: Mark | null;
  texts: Texts<Key>;
  changed: { key: Key; offset: number; length: number }[];
}

/** Typing that pauses for longer is another step. In milliseconds. */
const PAUSE = 1_000;
/** How much is remembered, in UTF-16 units of text that was taken out or put in; the oldest is forgotten first. */
const MOST_REMEMBERED = 30_000_000;

/**
 * One undo over several texts. A step holds what changed and nothing else, so that a thousand steps in a
 * document of megabytes are small. A step may carry a mark, which its turns hand out.
 */
export class TextHistory<Key extends string, Mark = never> {
  #texts: Texts<Key>;
  #past: Step<Key, Mark>[] = [];
  #future: Step<Key, Mark>[] = [];

  constructor(texts: Texts<Key>) {
    this.#texts = texts;
  }

  get texts(): Texts<Key> {
    return this.#texts;
  }

  /** What would be taken back next; null: nothing. */
  get undoName(): string | null {
    return this.#past.at(-1)?.name ?? null;
  }

  get redoName(): string | null {
    return this.#future.at(-1)?.name ?? null;
  }

  /** Keys pressed one after the other at one place are one step, as long as no pause and no new line parts them. */
  type(name: string, next: Partial<Texts<Key>>, time: number): void {
    const step = this.#stepTo(name, next, time, true);
    if (step === null) return;
    const last = this.#past.at(-1);
    if (last !== undefined && this.#future.length === 0 && continues(last, step)) this.#join(step);
    else this.#push(step);
    this.#adopt(next);
  }

  /** A named command: a step of its own. */
  edit(name: string, next: Partial<Texts<Key>>, time: number, mark: Mark | null = null): void {
    const step = this.#stepTo(name, next, time, false);
    if (step === null) return;
    this.#push({ ...step, mark });
    this.#adopt(next);
  }

  /**
   * What follows of itself from the last step, such as a text that was read into others: taken back with it.
   * `name`: what the whole step is called now.
   */
  follow(next: Partial<Texts<Key>>, name?: string): void {
    const last = this.#past.at(-1);
    const step = this.#stepTo(last?.name ?? '', next, last?.time ?? 0, last?.open ?? false);
    if (step === null) return;
    if (last !== undefined) {
      last.name = name ?? last.name;
      this.#join(step);
    }
    this.#adopt(next);
  }

  undo(): Turn<Key, Mark> | null {
    return this.#turn(this.#past, this.#future, invertSplice);
  }

  redo(): Turn<Key, Mark> | null {
    return this.#turn(this.#future, this.#past, (splice) => splice);
  }

  #stepTo(
    name: string,
    next: Partial<Texts<Key>>,
    time: number,
    open: boolean,
  ): Step<Key, Mark> | null {
    const splices = new Map<Key, TextSplice>();
    for (const key of this.#keysOf(next)) {
      const splice = spliceBetween(this.#texts[key], next[key] ?? '');
      if (splice !== null) splices.set(key, splice);
    }
    return splices.size === 0 ? null : { name, splices, time, open, mark: null };
  }

  #adopt(next: Partial<Texts<Key>>): void {
    this.#texts = { ...this.#texts, ...next };
  }

  #push(step: Step<Key, Mark>): void {
    this.#past.push(step);
    this.#future = [];
    let size = this.#past.reduce((sum, each) => sum + sizeOf(each), 0);
    while (size > MOST_REMEMBERED && this.#past.length > 1) {
      const forgotten = this.#past.shift();
      if (forgotten !== undefined) size -= sizeOf(forgotten);
    }
  }

  /** Makes one step of the last and this one, which starts from the texts as they are. */
  #join(step: Step<Key, Mark>): void {
    const last = this.#past.at(-1);
    if (last === undefined) return;
    for (const [key, splice] of step.splices) {
      const before = last.splices.get(key);
      const joined = before ? joinSplices(before, splice, this.#texts[key]) : splice;
      last.splices.set(key, joined);
    }
    last.time = step.time;
    last.open = step.open;
  }

  #turn(
    from: Step<Key, Mark>[],
    to: Step<Key, Mark>[],
    direction: (splice: TextSplice) => TextSplice,
  ): Turn<Key, Mark> | null {
    const step = from.pop();
    if (step === undefined) return null;
    step.open = false;
    to.push(step);
    const texts: Record<Key, string> = { ...this.#texts };
    const changed: Turn<Key, Mark>['changed'] = [];
    for (const [key, each] of step.splices) {
      const splice = direction(each);
      texts[key] = applySplice(texts[key], splice);
      changed.push({ key, offset: splice.at, length: splice.inserted.length });
    }
    this.#texts = texts;
    return { name: step.name, mark: step.mark, texts, changed };
  }

  #keysOf(texts: Partial<Texts<Key>>): Key[] {
    return Object.keys(texts) as Key[]; // a partial record has no other keys
  }
}

function sizeOf({ splices }: Pick<Step<string, unknown>, 'splices'>): number {
  let size = 0;
  for (const { removed, inserted } of splices.values()) size += removed.length + inserted.length;
  return size;
}

/** Whether typing goes on where it was. */
function continues<Key extends string>(
  last: Step<Key, unknown>,
  step: Step<Key, unknown>,
): boolean {
  if (!last.open || step.time - last.time > PAUSE || last.name !== step.name) return false;
  return [...step.splices].every(([key, { at, removed, inserted }]) => {
    const before = last.splices.get(key);
    if (before === undefined || inserted.includes('\n')) return false;
    return at <= before.at + before.inserted.length && at + removed.length >= before.at;
  });
}
