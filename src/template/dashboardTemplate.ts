import {
  joinObject,
  JsonSyntaxError,
  type JsonText,
  jsonText,
  prettyJson,
  splitArray,
  splitObject,
} from '#lib/jsonText.ts';
import { emptyDraft } from './fields.ts';
import { isObject } from './kind.ts';
import type { TemplateDraft } from './template.ts';

export type DashboardReading =
  | {
      ok: true;
      draft: TemplateDraft;
      /** Tiles that a template cannot hold, or that were removed. */ left: number;
    }
  | { ok: false; reason: string };

type Members = ReadonlyMap<string, JsonText>;

/**
 * A dashboard, as `GET /dashboards/:id/` answers it, as a new template: what PostHog's own “Save as template”
 * makes of it. Queries and layouts keep the text that they have; what is of this one dashboard alone (ids,
 * results, who made it) is left out. Never throws.
 */
export function templateFromDashboard(source: JsonText): DashboardReading {
  if (!isObject(JSON.parse(source))) return refused('This is no dashboard: it is not an object.');
  const dashboard = splitObject(source);
  const written = dashboard.get('tiles');
  if (written === undefined) return refused('This is no dashboard: it has no tiles.');
  let tiles: JsonText[];
  try {
    tiles = splitArray(written);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return refused('The tiles of this dashboard are no list.');
  }
  const made = tiles.flatMap((tile) => templateTile(tile) ?? []);
  const { fields, parts } = emptyDraft();
  const filters = dashboard.get('filters');
  const tags: unknown = valueOf(dashboard, 'tags');
  return {
    ok: true,
    left: tiles.length - made.length,
    draft: {
      fields: {
        ...fields,
        template_name: textOf(dashboard, 'name'),
        dashboard_description: textOf(dashboard, 'description'),
        tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
      },
      parts: {
        ...parts,
        tiles: prettyJson(`[${made.join(',')}]`),
        dashboard_filters: isFilled(filters) ? prettyJson(filters) : parts.dashboard_filters,
      },
    },
  };
}

const refused = (reason: string): DashboardReading => ({ ok: false, reason });

/** null: it was removed from the dashboard, or is of a kind that templates do not have. */
function templateTile(text: JsonText): JsonText | null {
  if (!isObject(JSON.parse(text))) return null;
  const tile = splitObject(text);
  if (valueOf(tile, 'deleted') === true) return null;
  const content = contentOf(tile);
  if (content === null) return null;
  return joinObject([
    ...content,
    ['layouts', tile.get('layouts') ?? jsonText({})],
    ['color', tile.get('color') ?? jsonText(null)],
    ...member(tile, 'transparent_background'),
  ]);
}

function contentOf(tile: Members): [string, JsonText][] | null {
  const insight = membersIn(tile, 'insight');
  if (insight !== null) return insightContent(insight);
  const text = membersIn(tile, 'text');
  if (text !== null) {
    return [
      ['type', jsonText('TEXT')],
      ['body', text.get('body') ?? jsonText('')],
    ];
  }
  const button = membersIn(tile, 'button_tile');
  if (button !== null) {
    const kept = ['url', 'text', 'placement', 'style'].flatMap((key) => member(button, key));
    return [
      ['type', jsonText('BUTTON')],
      ['button_tile', joinObject(kept)],
    ];
  }
  const widget = membersIn(tile, 'widget');
  if (widget === null) return null;
  return [
    ['type', jsonText('WIDGET')],
    ...member(widget, 'widget_type'),
    ...member(widget, 'config'),
  ];
}

/** An insight without a query is an old one, whose filters PostHog translates (contract 6.1). */
function insightContent(insight: Members): [string, JsonText][] | null {
  if (valueOf(insight, 'deleted') === true) return null;
  const name = textOf(insight, 'name') || textOf(insight, 'derived_name');
  return [
    ['type', jsonText('INSIGHT')],
    ['name', jsonText(name)],
    ['description', jsonText(textOf(insight, 'description'))],
    ...member(insight, isFilled(insight.get('query')) ? 'query' : 'filters').filter(([, content]) =>
      isFilled(content),
    ),
  ];
}

function member(members: Members, key: string): [string, JsonText][] {
  const value = members.get(key);
  return value === undefined ? [] : [[key, value]];
}

function membersIn(members: Members, key: string): Members | null {
  const text = members.get(key);
  return text !== undefined && isObject(JSON.parse(text)) ? splitObject(text) : null;
}

function valueOf(members: Members, key: string): unknown {
  return JSON.parse(members.get(key) ?? 'null');
}

function textOf(members: Members, key: string): string {
  const value = valueOf(members, key);
  return typeof value === 'string' ? value : '';
}

function isFilled(text: JsonText | undefined): text is JsonText {
  if (text === undefined) return false;
  const value: unknown = JSON.parse(text);
  return isObject(value) && Object.keys(value).length > 0;
}
