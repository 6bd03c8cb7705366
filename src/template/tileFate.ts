import type { ServerAge } from './facts.ts';
import { isObject } from './kind.ts';

/** What becomes of a tile when PostHog makes a dashboard of it. */
export interface TileFate {
  fate: 'made' | 'empty' | 'uncertain' | 'skipped';
  /** Why it is not simply made, or what to know about it; null: nothing. */
  reason: string | null;
}

/** Contract 6.1, by the age of the server. Of a tile whose placeholders are filled in. */
export function tileFate(tile: unknown, server: ServerAge): TileFate {
  if (!isObject(tile)) return { fate: 'skipped', reason: 'It is no object.' };
  const { type } = tile;
  switch (type) {
    case 'INSIGHT':
      return insightFate(tile, server);
    case 'TEXT':
      return made;
    case 'BUTTON':
    case 'WIDGET':
      return newerFate(type, server);
    default: {
      const reason =
        typeof type === 'string' && type !== ''
          ? `PostHog does not know tiles of the type “${type}”.`
          : 'It has no type.';
      return { fate: 'skipped', reason };
    }
  }
}

const made: TileFate = { fate: 'made', reason: null };

function insightFate({ query, filters }: Record<string, unknown>, server: ServerAge): TileFate {
  if (isFilled(query)) return made;
  if (isFilled(filters)) {
    const reason = 'PostHog translates its old filters; where it cannot, the tile is left out.';
    return server === 'old' ? made : { fate: 'made', reason };
  }
  const lacks = 'It has neither a query nor filters';
  switch (server) {
    case 'old':
      return { fate: 'empty', reason: `${lacks}, so the insight is empty.` };
    case 'current':
      return { fate: 'skipped', reason: `${lacks}.` };
    case 'unknown':
      return {
        fate: 'uncertain',
        reason: `${lacks}: newer PostHogs leave it out, older ones make an empty insight.`,
      };
  }
}

function newerFate(type: 'BUTTON' | 'WIDGET', server: ServerAge): TileFate {
  const what = type === 'BUTTON' ? 'buttons' : 'widgets';
  if (server === 'old') return { fate: 'skipped', reason: `This PostHog is too old for ${what}.` };
  if (server === 'unknown') {
    return { fate: 'uncertain', reason: `PostHogs from before 2026 leave ${what} out.` };
  }
  return type === 'BUTTON'
    ? made
    : {
        fate: 'made',
        reason: 'PostHog checks its settings, and whether the person may see what it shows.',
      };
}

function isFilled(content: unknown): boolean {
  return isObject(content) && Object.keys(content).length > 0;
}
