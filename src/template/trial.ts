import { jsonOrNull } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { checkTemplate } from './check.ts';
import type { ServerAge } from './facts.ts';
import { chosenVariables, instantiate } from './instantiate.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { JsonSchema } from './schema.ts';
import type { Template, TemplateDraft } from './template.ts';
import { tileFate } from './tileFate.ts';
import type { TileFate } from './tileFate.ts';
import { summarizeTile, tileLabel } from './tiles.ts';
import type { TileSummary } from './tiles.ts';
import { seriesOf } from './tileSeries.ts';
import type { Series } from './tileSeries.ts';
import { trialSentences } from './trialSentences.ts';
import { unfilledIn } from './unfilled.ts';
import type { Unfilled } from './unfilled.ts';

export interface TrialInput {
  draft: TemplateDraft;
  /** The row that is edited, whose nulls stay null where nothing was entered; null: a new template. */
  base: Template | null;
  schema: JsonSchema;
  server: ServerAge;
  /** What a person put in place of the defaults, by the variable's id. */
  choices?: ReadonlyMap<string, unknown>;
}

export interface TrialTile extends TileFate {
  /** What a sentence calls it. */
  label: string;
  summary: TileSummary;
  /** What it counts now. */
  series: Series[];
  unfilled: Unfilled[];
}

export interface Trial {
  /** `flawed`: a dashboard is made, but not all of it as it was meant. */
  verdict: 'works' | 'flawed' | 'refused';
  /** The verdict in words first, then what there is to know besides. */
  sentences: string[];
  tiles: TrialTile[];
  /** Why PostHog would refuse. */
  problems: Problem[];
  unfilled: Unfilled[];
  /** The tiles as they are sent; null where a part is not JSON, so that there is nothing to send. */
  filled: JsonText | null;
}

/** What the route that makes dashboards refuses or cannot store (contract 1.6, 6.1, 8.39). */
const refusals = new Set<ProblemCode>([
  'json-syntax',
  'part-type',
  'member-type',
  'tiles-empty',
  'tile-limit',
  'unstorable-text',
  'schema',
]);

/** What would happen if somebody made a dashboard of the template now. Nothing is sent. */
export function tryTemplate(input: TrialInput): Trial {
  const { draft, base, schema, server, choices } = input;
  const tiles = jsonOrNull(draft.parts.tiles);
  const variables = jsonOrNull(draft.parts.variables);
  const filled =
    tiles === null || variables === null ? null : instantiate(tiles, variables, choices);
  const sent = filled === null ? draft : withTiles(draft, filled);
  const problems = checkTemplate({ draft: sent, base, schema, server }).filter(({ code }) =>
    refusals.has(code),
  );
  const unfilled =
    tiles === null || variables === null
      ? []
      : unfilledIn(JSON.parse(tiles), chosenVariables(variables, choices));
  const trial = {
    tiles: trialTiles(filled ?? tiles, server, unfilled),
    problems,
    unfilled,
    filled,
  };
  return { ...trial, ...trialSentences(trial) };
}

function withTiles(draft: TemplateDraft, tiles: JsonText): TemplateDraft {
  return { ...draft, parts: { ...draft.parts, tiles } };
}

function trialTiles(
  tiles: JsonText | null,
  server: ServerAge,
  unfilled: readonly Unfilled[],
): TrialTile[] {
  const parsed: unknown = tiles === null ? null : JSON.parse(tiles);
  if (!Array.isArray(parsed)) return [];
  return parsed.map((tile: unknown, index) => ({
    ...tileFate(tile, server),
    label: tileLabel(tile, index),
    summary: summarizeTile(tile, index),
    series: seriesOf(tile),
    unfilled: unfilled.filter(({ path }) => path[1] === index),
  }));
}
