import type { Connection } from '#api/connection.ts';
import { ApiError, failureOf, isLost } from '#api/errors.ts';
import { createTemplate } from '#api/templates.ts';
import { type JsonText, splitObject } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';
import type { Wanted } from './findCreated.ts';

/** One request that makes a template, and how its row is recognised where the answer is lost. */
export interface Attempt {
  wanted: () => Wanted;
  send: () => Promise<Template>;
}

interface Making {
  connection: Connection;
  projectId: number;
  /** In the order that they are tried: the next one where the name of one is taken. */
  attempts: readonly Attempt[];
  /** They were sent before this page was opened, and nobody knows what came of it. */
  begun?: boolean;
}

/** Clocks of browser and server may differ by as many milliseconds. */
export const clockSkew = 10 * 60_000;
/** The same where a row is no more likely ours than another’s that says the same. */
const closely = 60_000;

/** Rows of this page that are accounted for: what is looked for is never one of them. */
const accounted = new Set<string>();

/**
 * Makes one template and never two: where the answer to a request is lost, or may be that to its double, the
 * project is asked whether the row is there before anything is sent again, also when it is called anew after it
 * failed. Throws `unconfirmed` where an answer is lost and the row is not there or could not be looked for,
 * `name-taken` once every name was, and what else the server said.
 */
export function makeOnce(making: Making): () => Promise<Template> {
  const { connection, projectId, attempts, begun = false } = making;
  const known = (id: string) => `${connection.id} ${id}`;
  /** Those that were sent and not answered, and when the first of them was. */
  const open = new Set<Attempt>(begun ? attempts : []);
  let since: number | null = null;

  async function look(sent: Iterable<Attempt>, skew = clockSkew): Promise<Template | null> {
    const { findCreated } = await loadFinder();
    return findCreated({
      connection,
      projectId,
      wanted: Array.from(sent, ({ wanted }) => wanted()),
      since: begun || since === null ? null : since - skew,
      isOther: (id) => !begun && accounted.has(known(id)),
    });
  }

  /** The row, where it is there after all. Throws `unconfirmed` where nobody can tell. */
  async function lookSurely(sent: Iterable<Attempt>, cause: unknown): Promise<Template | null> {
    return look(sent).catch(() => {
      throw new ApiError({ kind: 'unconfirmed', looked: false }, { cause });
    });
  }

  function made(template: Template): Template {
    open.clear();
    accounted.add(known(template.id));
    return template;
  }

  async function attemptOnce(attempt: Attempt): Promise<Template> {
    since ??= Date.now();
    open.add(attempt);
    try {
      return made(await attempt.send());
    } catch (error) {
      if (mayHaveHappened(error)) {
        const found = await lookSurely([attempt], error);
        if (found !== null) return made(found);
        // It says itself that it failed, and the row is not there.
        const failure = failureOf(error);
        if (failure?.kind === 'server' && failure.status === 500) throw error;
        throw new ApiError({ kind: 'unconfirmed', looked: true }, { cause: error });
      }
      // What took the name may be the same request: sent twice on the way, or lost before and late.
      const isTaken = failureOf(error)?.kind === 'name-taken';
      const found = isTaken ? await look([attempt], closely).catch(() => null) : null;
      if (found !== null) return made(found);
      open.delete(attempt);
      throw error;
    }
  }

  return async () => {
    // Now, for a server that is gone may be the app's own, and what a browser once failed to load it does not try again.
    loadFinder().catch(() => undefined);
    if (open.size > 0) {
      const found = await lookSurely(open, null);
      if (found !== null) return made(found);
      open.clear();
    }
    let taken: unknown = null;
    for (const attempt of attempts) {
      try {
        return await attemptOnce(attempt);
      } catch (error) {
        if (failureOf(error)?.kind !== 'name-taken') throw error;
        taken = error;
      }
    }
    throw taken;
  };
}

/** Not what the first list waits for. */
const loadFinder = () => import('./findCreated.ts');

/** A POST of that body. */
export function creation(
  connection: Connection,
  projectId: number,
  body: () => JsonText,
  signal?: AbortSignal,
): Attempt {
  return {
    wanted: () => wantedBy(body()),
    send: () => createTemplate(connection, projectId, body(), signal),
  };
}

export function wantedBy(body: JsonText): Wanted {
  const says = splitObject(body);
  const name: unknown = JSON.parse(says.get('template_name') ?? 'null');
  // Trimmed as PostHog trims it (contract 1.3).
  return { names: new Set([typeof name === 'string' ? name.trim() : null]), says };
}

/** Creates that nobody knows the end of, by what they create. */
const unfinished = new Map<string, () => Promise<Template>>();

/** Creates a template of that body as `makeOnce` does; the same call again goes on with what was begun. */
export async function createOnce(
  connection: Connection,
  projectId: number,
  body: JsonText,
): Promise<Template> {
  const id = `${connection.id} ${projectId} ${body}`;
  const attempts = [creation(connection, projectId, () => body)];
  const make = unfinished.get(id) ?? makeOnce({ connection, projectId, attempts });
  unfinished.set(id, make);
  try {
    const template = await make();
    unfinished.delete(id);
    return template;
  } catch (error) {
    if (!mayHaveHappened(error)) unfinished.delete(id);
    throw error;
  }
}

/** Whether a request that failed so may have been carried out all the same. */
export function mayHaveHappened(error: unknown): boolean {
  const failure = failureOf(error);
  // Without a kind it is a fault of our own.
  return failure === null || isLost(failure);
}
