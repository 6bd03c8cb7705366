import { items, members } from './json.ts';

const text = (value: unknown) => JSON.stringify(value);

/**
 * A template's tiles as those of a dashboard, as PostHog answers them (contract 6.1): each with its content in an
 * object of its own kind. Tiles of kinds that it does not know are ignored; what they hold stays as it was written.
 */
export function dashboardTiles(tiles: string): string {
  const value: unknown = JSON.parse(tiles);
  if (!Array.isArray(value)) return '[]';
  const made = items(tiles).flatMap((tile, index) => dashboardTile(tile, index) ?? []);
  return `[${made.join(',')}]`;
}

function dashboardTile(tile: string, index: number): string | null {
  const value: unknown = JSON.parse(tile);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const parts = members(tile);
  const content = contentOf(parts, index);
  if (content === null) return null;
  const raw = (name: string, otherwise: unknown) => parts.get(name) ?? text(otherwise);
  return [
    `{"id":${index + 1}`,
    `"layouts":${raw('layouts', {})}`,
    `"color":${raw('color', null)}`,
    `"transparent_background":${raw('transparent_background', null)}`,
    ...content,
    '"is_cached":true}',
  ].join(',');
}

/** What a tile is not it has as null. */
function contentOf(parts: Map<string, string>, index: number): string[] | null {
  const raw = (name: string, otherwise: unknown) => parts.get(name) ?? text(otherwise);
  const none = { insight: 'null', text: 'null', button_tile: 'null', widget: 'null' };
  const only = (more: Partial<typeof none>) =>
    Object.entries({ ...none, ...more }).map(([key, value]) => `${text(key)}:${value}`);
  switch (JSON.parse(parts.get('type') ?? 'null')) {
    case 'INSIGHT':
      return only({
        insight: `{"id":${index + 100},"short_id":"in${index}","name":${raw('name', '')},"derived_name":null,"description":${raw('description', '')},"query":${raw('query', null)},"filters":${raw('filters', {})},"tags":[],"deleted":false,"saved":true,"result":null}`,
      });
    case 'TEXT':
      return only({
        text: `{"id":${index + 200},"body":${raw('body', '')},"last_modified_at":"2026-01-01T00:00:00Z"}`,
      });
    case 'BUTTON': {
      const flat = `{"url":${raw('url', '')},"text":${raw('text', '')},"placement":${raw('placement', 'left')},"style":${raw('style', 'primary')}}`;
      const fields = members(parts.get('button_tile') ?? flat);
      fields.set('id', String(index + 300));
      const entries = Array.from(fields, ([key, value]) => `${text(key)}:${value}`);
      return only({ button_tile: `{${entries.join(',')}}` });
    }
    case 'WIDGET':
      return only({
        widget: `{"widget_type":${raw('widget_type', '')},"config":${raw('config', {})}}`,
      });
    default:
      return null;
  }
}
