import { counted } from '#lib/counted.ts';
import { jsonText, splitArray, splitObject } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { documentFields } from '../documentFields.ts';
import type { EditableField } from '../template.ts';
import {
  insightTile,
  isDashboardTile,
  isInsight,
  isTile,
  objectIn,
  textIn,
  tileOf,
} from './dashboardTiles.ts';
import { foundIn, foundOf } from './found.ts';
import type { FoundTemplate } from './found.ts';

/** What a JSON value was taken for. */
export interface Reading {
  /** “A list answer of PostHog with 12 templates”, without an end. */
  what: string;
  templates: FoundTemplate[];
  /** Keys that no save sends, in the order met. */
  takenOff: Set<string>;
  /** Whole sentences. */
  notes: string[];
}

export type ValueReading = { ok: true; reading: Reading } | { ok: false; reason: string };

type Members = ReadonlyMap<string, JsonText>;

const known = new Set<string>(documentFields);

/** `name`: what to call a template that is made of nameless tiles. */
export function recogniseValue(json: JsonText, origin: string, name: string): ValueReading {
  const start = json.trimStart().charAt(0);
  if (start === '[') return list(splitArray(json), origin, name, (count) => `A list of ${count}`);
  if (start !== '{')
    return refused('It is JSON, but no object or list, so there is no template in it.');
  const members = splitObject(json);
  const results = members.get('results');
  if (results?.startsWith('[') && !members.has('tiles'))
    return answer(members, results, origin, name);
  const wrapped = objectIn(members, 'template');
  // The body of a request that makes a dashboard (contract 1.6).
  if (wrapped !== null && !members.has('tiles')) return recogniseValue(wrapped, origin, name);
  const reading = one(json, members, origin, name);
  return reading === null ? refused(whyNot(members)) : { ok: true, reading };
}

/** A list answer (contract 2.5). */
function answer(members: Members, results: JsonText, origin: string, name: string): ValueReading {
  const items = splitArray(results);
  if (items.length === 0) return refused('It is a list answer of PostHog, but an empty one.');
  const read = list(items, origin, name, (count) => `A list answer of PostHog with ${count}`);
  const count: unknown = JSON.parse(members.get('count') ?? 'null');
  if (read.ok && typeof count === 'number' && count > items.length) {
    read.reading.notes.push(
      `It is one page of ${count}: the other ${count - items.length} are not in it.`,
    );
  }
  return read;
}

function list(
  items: readonly JsonText[],
  origin: string,
  name: string,
  what: (counted: string) => string,
): ValueReading {
  if (items.length === 0) return refused('It is an empty list.');
  const objects = items.map((item) => (item.startsWith('{') ? splitObject(item) : null));
  if (objects.every((members) => members !== null && isTileLike(members))) {
    const tiles = items.map((item) => asTile(item)).filter((tile) => tile !== null);
    if (tiles.length === 0) return refused('None of its tiles holds anything that a template can.');
    const noun = objects.every((members) => members !== null && isInsight(members))
      ? counted(items.length, 'insight')
      : counted(items.length, 'tile');
    const reading = ofTiles(tiles, `${what(noun)}, made into one template`, origin, name);
    reading.notes.push(...leftOut(items.length - tiles.length));
    return { ok: true, reading };
  }
  const readings = items.map((item, index) => {
    const members = objects[index];
    return members == null ? null : one(item, members, origin, `${name} ${index + 1}`);
  });
  const read = readings.filter((reading) => reading !== null);
  if (read.length === 0) {
    const [first] = objects;
    return refused(
      `It is a list, but nothing in it is a template. ${first ? whyNot(first) : 'It holds no objects.'}`,
    );
  }
  const missed = items.length - read.length;
  return {
    ok: true,
    reading: {
      what: what(counted(read.length, 'template')),
      templates: read.flatMap(({ templates }) => templates),
      takenOff: new Set(read.flatMap(({ takenOff }) => [...takenOff])),
      notes: [
        ...new Set(read.flatMap(({ notes }) => notes)),
        ...(missed > 0 ? [`${counted(missed, 'item')} of the list made no template.`] : []),
      ],
    },
  };
}

/** One object; null: it is nothing that a template can be made of. */
function one(json: JsonText, members: Members, origin: string, name: string): Reading | null {
  if (isTile(members)) return ofTiles([json], 'One tile, made into a template', origin, name);
  if (isDashboard(members)) return dashboard(members, origin);
  if (isTemplate(members)) return template(json, members, origin);
  if (!isTileLike(members)) return null;
  const tile = asTile(json);
  const what = isInsight(members) ? 'An insight' : 'One tile of a dashboard';
  return tile === null ? null : ofTiles([tile], `${what}, made into a template`, origin, name);
}

function isTemplate(members: Members): boolean {
  return (
    members.has('tiles') ||
    members.has('template_name') ||
    (members.has('dashboard_filters') && members.has('dashboard_description'))
  );
}

/** Dashboards have a `name` where templates have a `template_name` (contract 6). */
function isDashboard(members: Members): boolean {
  const tiles = members.get('tiles');
  if (tiles?.startsWith('[') !== true || members.has('template_name')) return false;
  if (members.has('dashboard_filters') || members.has('dashboard_description')) return false;
  return (
    members.has('name') ||
    splitArray(tiles).some((tile) => tile.startsWith('{') && isDashboardTile(splitObject(tile)))
  );
}

function isTileLike(members: Members): boolean {
  if (members.has('tiles') || members.has('template_name')) return false;
  return isTile(members) || isDashboardTile(members) || isInsight(members);
}

function asTile(json: JsonText): JsonText | null {
  const members = splitObject(json);
  return isTile(members) || isDashboardTile(members) ? tileOf(json) : insightTile(json);
}

function template(json: JsonText, members: Members, origin: string): Reading {
  const found = foundIn(json, origin, textIn(members, 'id'));
  const takenOff = new Set([...members.keys()].filter((key) => !known.has(key)));
  return { what: 'A template', templates: [found], takenOff, notes: [] };
}

function dashboard(members: Members, origin: string): Reading {
  const items = splitArray(members.get('tiles') ?? '[]');
  const tiles = items.flatMap((tile) => (tile.startsWith('{') ? (tileOf(tile) ?? []) : []));
  const filters = objectIn(members, 'filters');
  const tags = members.get('tags');
  const fields = new Map<EditableField, JsonText>([
    ['template_name', jsonText(textIn(members, 'name') ?? '')],
    ['dashboard_description', jsonText(textIn(members, 'description') ?? '')],
    ['dashboard_filters', filters ?? jsonText({})],
    ['tiles', listOf(tiles)],
    ['variables', jsonText([])],
    ['tags', tags?.startsWith('[') ? tags : jsonText([])],
  ]);
  return {
    what: `A dashboard with ${counted(items.length, 'tile')}, made into a template as PostHog does it`,
    templates: [foundOf(fields, origin)],
    takenOff: new Set(),
    notes: [
      ...leftOut(items.length - tiles.length),
      'What belongs to the dashboard alone, such as ids, owners and results, was left out.',
    ],
  };
}

function ofTiles(tiles: readonly JsonText[], what: string, origin: string, name: string): Reading {
  const [first] = tiles;
  const own = first === undefined || tiles.length > 1 ? null : textIn(splitObject(first), 'name');
  const fields = new Map<EditableField, JsonText>([
    ['template_name', jsonText(own || name)],
    ['tiles', listOf(tiles)],
  ]);
  return { what, templates: [foundOf(fields, origin)], takenOff: new Set(), notes: [] };
}

function leftOut(count: number): string[] {
  if (count === 0) return [];
  return [
    `${counted(count, 'tile')} held nothing that a template can, and ${count === 1 ? 'was' : 'were'} left out.`,
  ];
}

function whyNot(members: Members): string {
  const detail = textIn(members, 'detail');
  if (detail !== null && members.has('code'))
    return `It is an error that PostHog answered: ${detail}`;
  const keys = [...members.keys()];
  if (keys.length === 0) return 'It is an empty object.';
  const shown = keys.slice(0, 5).map((key) => key.slice(0, 40));
  const end = keys.length > shown.length ? '…' : '.';
  return `It is a JSON object, but it has no tiles. Its keys are ${shown.join(', ')}${end}`;
}

function listOf(items: readonly JsonText[]): JsonText {
  // Each of them is JSON.
  return `[${items.join(',')}]` as JsonText;
}

function refused(reason: string): ValueReading {
  return { ok: false, reason };
}
