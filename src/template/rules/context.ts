import type { ServerAge } from '../facts.ts';
import { isObject } from '../kind.ts';
import { placeholdersIn } from '../placeholders.ts';
import type { Placeholder } from '../placeholders.ts';
import { jsonParts } from '../template.ts';
import type { JsonPart, TemplateDraft } from '../template.ts';
import { scanText } from '../textFindings.ts';
import type { TextFindings } from '../textFindings.ts';
import { summarizeTile, tileLabel } from '../tiles.ts';
import type { TileSummary } from '../tiles.ts';
import { variablesIn } from '../variables.ts';
import type { Variable } from '../variables.ts';

/** A tile that is an object. */
export interface Tile {
  index: number;
  value: Record<string, unknown>;
  /** What a sentence calls it. */
  label: string;
  summary: TileSummary;
}

/** What the rules look at, read once. */
export interface Context {
  draft: TemplateDraft;
  creating: boolean;
  server: ServerAge;
  takenNames: ReadonlySet<string>;
  texts: Record<JsonPart, TextFindings>;
  /** Parsed; undefined where the text is not JSON. */
  parts: Record<JsonPart, unknown>;
  tiles: Tile[];
  variables: Variable[];
  placeholders: Placeholder[];
  /** The ids that are declared. */
  declared: ReadonlySet<string>;
}

export interface ContextInput {
  draft: TemplateDraft;
  creating: boolean;
  server: ServerAge;
  takenNames: ReadonlySet<string>;
}

export function contextOf(input: ContextInput): Context {
  const { parts: raw } = input.draft;
  const texts = byPart((part) => scanText(raw[part]));
  const parts = byPart((part): unknown =>
    texts[part].syntaxError === null ? JSON.parse(raw[part]) : undefined,
  );
  const variables = variablesIn(parts.variables);
  return {
    ...input,
    texts,
    parts,
    variables,
    tiles: tilesIn(parts.tiles),
    placeholders: placeholdersIn(parts.tiles),
    declared: new Set(variables.flatMap(({ id }) => id ?? [])),
  };
}

function tilesIn(tiles: unknown): Tile[] {
  if (!Array.isArray(tiles)) return [];
  return tiles.flatMap((value: unknown, index) =>
    isObject(value)
      ? { index, value, label: tileLabel(value, index), summary: summarizeTile(value, index) }
      : [],
  );
}

function byPart<Value>(read: (part: JsonPart) => Value): Record<JsonPart, Value> {
  const entries = jsonParts.map((part) => [part, read(part)] as const);
  // jsonParts lists every part.
  return Object.fromEntries(entries) as Record<JsonPart, Value>;
}
