import { expect, type TestInfo } from 'playwright/test';

/** What must be on the server in the end, as JSON text without white space. */
export interface Wanted {
  name: string;
  description: string;
  tiles: string;
}

type Rows = Map<string, string>;

/** In the order in which PostgreSQL writes the keys, so that what is there can be compared to the letter. */
export const tilesOf = (word: string) =>
  `[{"n":12345678901234567890,"x":1.0,"body":"${word}","type":"TEXT"}]`;

export const documentOf = ({ name, description, tiles }: Wanted) =>
  `{"template_name":"${name}","dashboard_description":"${description}","dashboard_filters":{},"tags":[],"tiles":${tiles},"variables":[]}`;

async function rowsOf(app: string): Promise<Rows> {
  const text = await (
    await fetch(`${app}/sandbox/rows`, { headers: { Connection: 'close' } })
  ).text();
  // Each row is an object of its own; its text is taken from the whole, so that no number is read.
  const rows = new Map<string, string>();
  for (const row of text.slice(1, -1).split(/,(?=\{"id":")/)) {
    const id = /"id":"([^"]+)"/.exec(row)?.[1];
    if (id !== undefined) rows.set(id, row);
  }
  return rows;
}

const compact = (row: string) => row.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');

const holds = (row: string, { name, description, tiles }: Wanted) =>
  [
    `"template_name":${JSON.stringify(name)},`,
    `"dashboard_description":${JSON.stringify(description)},`,
    `"tiles":${tiles},`,
  ].every((member) => compact(row).includes(member));

const isLive = (row: string) => !row.includes('"deleted":true');

/** Counts faults, and what each of them lost, changed or made twice: nothing, if all is well. */
export class Ledger {
  readonly #app: string;
  #before: Rows = new Map();
  #tried = 0;
  readonly lost: string[] = [];
  readonly changed: string[] = [];
  readonly twice: string[] = [];

  constructor(app: string) {
    this.#app = app;
  }

  /** Before a fault: how all rows are. */
  async open(): Promise<void> {
    this.#tried += 1;
    this.#before = await rowsOf(this.#app);
  }

  /**
   * After a fault: the edit is on the server once, to the letter, in the row `id` or, where that is null, in a new
   * one, and no other row is another than before. `archived`: a row that had to go. Returns the row's id.
   */
  async close(
    fault: string,
    wanted: Wanted,
    id: string | null,
    archived: string | null = null,
  ): Promise<string> {
    const after = await rowsOf(this.#app);
    const added = [...after.keys()].filter((each) => !this.#before.has(each));
    const held = [...after].filter(([, row]) => isLive(row) && holds(row, wanted));
    const [found] = held.find(([each]) => (id === null ? added.includes(each) : each === id)) ?? [];
    if (found === undefined) this.lost.push(fault);
    if (held.length > 1 || added.length > (id === null ? 1 : 0)) this.twice.push(fault);
    for (const [other, row] of this.#before) {
      if (other === id) continue;
      const now = after.get(other);
      const kept =
        other === archived ? row.replace(/"deleted":(?:false|null)/, '"deleted":true') : row;
      if (now !== kept) this.changed.push(`${fault}: ${other}`);
    }
    return found ?? '';
  }

  /** Writes down what the faults of a test came to, for the line at the end, and fails where that is not nothing. */
  report(info: TestInfo): void {
    const { lost, changed, twice } = this;
    const description = `faults: ${this.#tried} tried, ${lost.length} edits lost, ${changed.length} rows changed that should not, ${twice.length} made twice`;
    info.annotations.push({ type: 'faults', description });
    expect({ tried: this.#tried > 0, lost, changed, twice }).toEqual({
      tried: true,
      lost: [],
      changed: [],
      twice: [],
    });
  }
}
