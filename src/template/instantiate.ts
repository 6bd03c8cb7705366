import { JsonTokens } from '#lib/jsonTokens.ts';
import { stringValue } from '#lib/jsonMembers.ts';
import { jsonOrNull, jsonText, splitArray } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { eventNode, retentionEntity } from './eventNode.ts';
import type { MathOptions } from './eventNode.ts';
import { isObject } from './kind.ts';
import { wholeId } from './placeholders.ts';
import { variablesIn } from './variables.ts';
import type { Variable } from './variables.ts';

/**
 * The tiles as PostHog's browser code makes them when somebody creates a dashboard (contract 6.5): every string
 * value that is a placeholder as a whole becomes the choice for its variable, or its default. Of two variables
 * with one id the first counts. An unknown id and a variable with nothing chosen leave the string as it is.
 * All other text stays as it was written. Tiles that are no array come back unchanged.
 */
export function instantiate(
  tiles: JsonText,
  variables: JsonText,
  choices: ReadonlyMap<string, unknown> = new Map(),
): JsonText {
  if (!Array.isArray(JSON.parse(tiles))) return tiles;
  const byId = chosenVariables(variables, choices);
  const filled = splitArray(tiles).map((tile) => fillIn(tile, byId));
  return jsonOrNull(`[${filled.join(',')}]`) ?? tiles;
}

/** The variables that count, by id, each with the choice for it as its default. */
export function chosenVariables(
  variables: JsonText,
  choices: ReadonlyMap<string, unknown> = new Map(),
): Map<string, Variable> {
  const byId = new Map<string, Variable>();
  for (const variable of variablesIn(JSON.parse(variables)).toReversed()) {
    if (variable.id === null) continue;
    byId.set(variable.id, { ...variable, default: choices.get(variable.id) ?? variable.default });
  }
  return byId;
}

function fillIn(tile: JsonText, variables: ReadonlyMap<string, Variable>): string {
  const query = queryKind(JSON.parse(tile));
  const tokens = new JsonTokens(tile);
  let filled = '';
  let copied = 0;
  for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
    if (kind !== 'string') continue;
    const id = wholeId(stringValue(tokens.raw()));
    const variable = id === null ? undefined : variables.get(id);
    if (!variable?.default) continue;
    filled += tile.slice(copied, tokens.start) + jsonText(fillingFor(variable, query));
    copied = tokens.end;
  }
  return filled + tile.slice(copied);
}

function fillingFor(variable: Variable, query: string | null): unknown {
  if (query === null || variable.type !== 'event') return variable.default;
  if (query === 'RetentionQuery') return retentionEntity(variable.default);
  return eventNode(variable.default, mathOptions[query] ?? 'none');
}

const mathOptions: Record<string, MathOptions> = {
  TrendsQuery: 'all',
  StickinessQuery: 'actors',
  FunnelsQuery: 'funnels',
};

/** null: the tile has no query, so that variables go in as they are. */
function queryKind(tile: unknown): string | null {
  const query = isObject(tile) ? tile['query'] : null;
  if (!isObject(query)) return null;
  const holder = query['kind'] === 'InsightVizNode' ? query['source'] : query;
  const kind = isObject(holder) ? holder['kind'] : null;
  return typeof kind === 'string' && kind !== '' ? kind : null;
}
