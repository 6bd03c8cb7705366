import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { kill, startServer } from './server.ts';

const headers = { Authorization: 'Bearer phx_staff', 'Content-Type': 'application/json' };
const templates = '/api/projects/1/dashboard_templates/';

/** What a client knows of one row: the row as it was last acknowledged, and a change that was not. */
interface Known {
  row: string;
  pending: string | null;
}

const description = /"dashboard_description":(null|"[^"]*")/;
const described = (row: string, text: string) =>
  row.replace(description, `"dashboard_description":"${text}"`);

/** Clients that write at once, each in rows of its own, until the server is gone. */
class Writers {
  readonly known = new Map<string, Known>();
  acknowledged = 0;
  unanswered = 0;
  #named = 0;

  /** Settles when every client has lost its server; `onWrite` is told each time a write was acknowledged. */
  async run(url: string, onWrite: () => void): Promise<void> {
    const clients = Array.from({ length: 6 }, async () => {
      for (;;) {
        const id = await this.#create(url, onWrite);
        if (id === null) return;
        for (let n = 0; n < 4; n += 1) {
          if (!(await this.#change(url, id, `change ${n}`, onWrite))) return;
        }
      }
    });
    await Promise.all(clients);
  }

  async #create(url: string, onWrite: () => void): Promise<string | null> {
    const body = `{"template_name":"Row ${this.#named++}","tiles":[{"n":12345678901234567890,"f":1.0,"t":"é🐎"}]}`;
    const row = await answerOf(url + templates, 'POST', body);
    if (row === null) {
      this.unanswered += 1;
      return null;
    }
    const { id } = JSON.parse(row);
    this.known.set(id, { row, pending: null });
    this.acknowledged += 1;
    onWrite();
    return id;
  }

  async #change(url: string, id: string, text: string, onWrite: () => void): Promise<boolean> {
    const before = this.known.get(id)?.row ?? '';
    this.known.set(id, { row: before, pending: described(before, text) });
    const body = JSON.stringify({ dashboard_description: text });
    const row = await answerOf(url + templates + id, 'PATCH', body);
    if (row === null) return false;
    this.known.set(id, { row, pending: null });
    this.acknowledged += 1;
    onWrite();
    return true;
  }
}

/** The body of a write that was acknowledged, or null where the server was killed before that. */
async function answerOf(url: string, method: string, body: string): Promise<string | null> {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, { method, headers, body });
    text = await answer.text();
  } catch {
    return null;
  }
  expect(answer.ok, text).toBe(true);
  return text;
}

test('every acknowledged write outlives a kill in the middle of writing, several times over', async () => {
  // Six starts, on a machine that may be busy.
  test.setTimeout(300_000);
  const folder = await mkdtemp(path.join(tmpdir(), 'template-studio-crash-'));
  const start = () => startServer({ SANDBOX_DATA: folder, SANDBOX_SEED: 'none' });
  const writers = new Writers();
  let server = await start();
  try {
    for (const [round, writes] of [1, 9, 23, 40, 60].entries()) {
      const until = writers.acknowledged + writes;
      let killed: Promise<void> | undefined;
      const { url } = server;
      await writers.run(url, () => {
        if (writers.acknowledged >= until) killed ??= kill(server);
      });
      await killed;
      server = await start();

      const list = await fetch(`${server.url}${templates}?limit=1000`, { headers });
      expect(list.status).toBe(200);
      const text = await list.text();
      const { count } = JSON.parse(text);
      const lost = [...writers.known].filter(
        ([, { row, pending }]) =>
          !text.includes(row) && (pending === null || !text.includes(pending)),
      );
      expect(lost, `round ${round}: rows that are not as they were acknowledged`).toEqual([]);
      expect(count).toBeGreaterThanOrEqual(writers.known.size);
      expect(count).toBeLessThanOrEqual(writers.known.size + writers.unanswered);
    }
    expect(writers.acknowledged).toBeGreaterThanOrEqual(133);
    const after = await answerOf(
      `${server.url}${templates}`,
      'POST',
      '{"template_name":"After","tiles":[1]}',
    );
    expect(after).toContain('"After"');
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
