import type { Connection } from '#api/connection.ts';
import { failureOf, isLost } from '#api/errors.ts';
import { copyTemplate, createTemplate } from '#api/templates.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { equalJson } from '#lib/equalJson.ts';
import type { Template } from '#template/template.ts';
import { everyTemplate } from './everyTemplate.ts';

/** One template to be made in a project, tried until it is there or certainly not. */
interface Making {
  connection: Connection;
  projectId: number;
  /** Names in the order that they are tried; with PostHog's own copy, those that it may give. */
  names: Iterable<string>;
  /** The content by which a row is recognised. */
  tiles: JsonText;
}

/** By how much this machine's clock may be wrong, in milliseconds. */
const CLOCK = 10 * 60_000;

/**
 * Makes one template and never two: where the answer to a POST is lost, the project is asked whether the row is
 * there before anything is sent again, also when it is called anew after it failed. With `sourceId` it is PostHog's
 * own copy of `sourceId`. Throws what the server said: `name-taken` once every name was.
 */
export function templateMaker(
  making: Making,
  send: { body: (name: string) => JsonText } | { sourceId: string },
): () => Promise<Template> {
  const { connection, projectId, tiles } = making;
  const names = [...making.names];
  /** Names whose request was sent and not answered, and when the first of them was. */
  const open = new Set<string>();
  let since = 0;

  async function post(tried: readonly string[], request: () => Promise<Template>) {
    since ||= Date.now();
    for (const name of tried) open.add(name);
    try {
      const template = await request();
      open.clear();
      return template;
    } catch (error) {
      const failure = failureOf(error);
      const lost = failure !== null && isLost(failure);
      if (!lost) for (const name of tried) open.delete(name);
      // What the look finds out outweighs the failure; where it fails too, the first failure stands.
      const found = lost ? await look().catch(() => null) : null;
      if (found !== null) return found;
      throw error;
    }
  }

  async function look(): Promise<Template | null> {
    const newest = { ordering: '-created_at' } as const;
    for await (const { templates } of everyTemplate(connection, projectId, newest)) {
      const found = templates.find(
        (row) =>
          row.team_id === projectId &&
          open.has(row.template_name ?? '') &&
          Date.parse(row.created_at ?? '') > since - CLOCK &&
          equalJson(row.tiles, tiles),
      );
      if (found !== undefined) return found;
    }
    return null;
  }

  return async () => {
    if (open.size > 0) {
      const found = await look();
      if (found !== null) return found;
      open.clear();
    }
    if ('sourceId' in send) {
      return post(names, () => copyTemplate(connection, projectId, send.sourceId));
    }
    let taken: unknown = null;
    for (const name of names) {
      try {
        return await post([name], () => createTemplate(connection, projectId, send.body(name)));
      } catch (error) {
        if (failureOf(error)?.kind !== 'name-taken') throw error;
        taken = error;
      }
    }
    throw taken;
  };
}
