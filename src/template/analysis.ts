import type { Steps } from '#lib/steps.ts';
import { isDirty } from './changes.ts';
import { checkContext, checkSteps } from './check.ts';
import type { CheckInput } from './check.ts';
import { locateAll } from './locate.ts';
import type { TextRange } from './locate.ts';
import type { Problem } from './problem.ts';
import type { Tile } from './rules/context.ts';
import { jsonParts } from './template.ts';
import type { JsonPart, TemplateParts } from './template.ts';
import { summarizeTile } from './tiles.ts';
import type { TileSummary } from './tiles.ts';
import type { Variable } from './variables.ts';
import { variablesByTile, variableUses } from './variableUses.ts';
import type { VariableUse } from './variableUses.ts';

/** What there is to say of a draft, read once for every view of it. */
export interface Analysis {
  problems: Problem[];
  /** Of each problem, in the text of its part; null: it is in none, or the text cannot be read that far. */
  places: (TextRange | null)[];
  /** Whether anything differs in value from the row; of a new template, whether anything was entered. */
  unsaved: boolean;
  /** By index, of whatever the list holds; none where it is no list. null: the text is not JSON at the moment. */
  tiles: TileSummary[] | null;
  variables: Variable[] | null;
  /** By the ids that stand in braces. */
  uses: Map<string, VariableUse>;
  /** By tile, the declared ids that it uses. */
  variablesByTile: Map<number, string[]>;
}

/** Everything at once takes some 300 ms for 2 MB of tiles, so it comes in steps. */
export function* analyze(input: CheckInput): Steps<Analysis> {
  const { draft, base = null } = input;
  const context = checkContext(input);
  yield;
  const problems = yield* checkSteps(input, context);
  const places = new Map<Problem, TextRange | null>();
  for (const part of jsonParts) {
    yield;
    for (const [problem, place] of placesIn(draft.parts, part, problems)) {
      places.set(problem, place);
    }
  }
  yield;
  const unsaved = isDirty(base, draft);
  yield;
  const { tiles, variables, parts } = context;
  return {
    problems,
    places: problems.map((problem) => places.get(problem) ?? null),
    unsaved,
    tiles: parts.tiles === undefined ? null : summariesOf(parts.tiles, tiles),
    variables: parts.variables === undefined ? null : variables,
    uses: variableUses(context.placeholders),
    variablesByTile: variablesByTile(context.placeholders, context.declared),
  };
}

/** Those that the rules have read already, and the rest. */
function summariesOf(part: unknown, read: readonly Tile[]): TileSummary[] {
  if (!Array.isArray(part)) return [];
  const known = new Map(read.map(({ index, summary }) => [index, summary]));
  return part.map((value: unknown, index) => known.get(index) ?? summarizeTile(value, index));
}

function* placesIn(
  parts: TemplateParts,
  part: JsonPart,
  problems: readonly Problem[],
): Generator<[Problem, TextRange | null]> {
  const here = problems.filter(({ path }) => path[0] === part);
  const places = locateAll(
    parts[part],
    here.map(({ path }) => path.slice(1)),
  );
  for (const [at, problem] of here.entries()) yield [problem, places[at] ?? null];
}
