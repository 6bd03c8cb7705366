import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { jsonOrNull } from '#lib/jsonText.ts';
import { pathOf, walkJson } from '#lib/walkJson.ts';
import type { Facts } from './facts.ts';
import { isScope } from './fields.ts';
import { isObject } from './kind.ts';
import { placeWords } from './placeWords.ts';
import { referencesIn } from './references.ts';
import {
  type EditableField,
  type JsonPart,
  jsonParts,
  type Scope,
  type Template,
} from './template.ts';
import { tileLabel } from './tiles.ts';

/** What a template can hold that means something in one project only. */
export type TieKind = Facts['not-portable']['what'] | 'link';

export interface TiedPlace {
  /** From the template's root. */
  path: JsonPath;
  /** For a person: “Paid invoices”, series 2 id. */
  words: string;
}

/** One thing of the project, with every place that names it. */
export interface Tie {
  what: TieKind;
  reference: string;
  places: TiedPlace[];
}

/**
 * Everything in the three documents that is tied to a project, in the order it is met: actions, cohorts and
 * warehouse tables, in queries, legacy filters, defaults and the dashboard's filters alike (PostHog counts in
 * queries only, contract 6.3), and links into a PostHog project. A part that is not JSON holds none.
 */
export function tiesOf(parts: Readonly<Record<JsonPart, string>>): Tie[] {
  const ties = new Map<string, Tie>();
  for (const part of jsonParts) {
    const text = jsonOrNull(parts[part]);
    if (text === null) continue;
    const value: unknown = JSON.parse(text);
    for (const { what, reference, path } of [...referencesIn(value), ...linksIn(value)]) {
      const key = `${what} ${reference}`;
      const tie = ties.get(key) ?? { what, reference, places: [] };
      tie.places.push({ path: [part, ...path], words: wordsFor(part, value, path) });
      ties.set(key, tie);
    }
  }
  return [...ties.values()];
}

/** Pages of PostHog that belong to a project, where its address does not name one. */
const ownPages =
  /^\/(?:insights?|dashboards?|persons?|cohorts?|feature_flags|experiments|surveys|notebooks|replay|events|actions|sql|data-management|data-warehouse)(?:\/|$)/;
const clouds = new Set(['app.posthog.com', 'us.posthog.com', 'eu.posthog.com']);

function* linksIn(value: unknown): Generator<{ what: 'link'; reference: string; path: JsonPath }> {
  for (const place of walkJson(value)) {
    if (typeof place.value !== 'string' || !place.value.includes('://')) continue;
    for (const [found] of place.value.matchAll(/https?:\/\/[^\s"'<>()[\]{}|\\^`]+/gi)) {
      const reference = found.replace(/[.,;:!?*_]+$/, '');
      if (leadsIntoProject(reference)) yield { what: 'link', reference, path: pathOf(place) };
    }
  }
}

function leadsIntoProject(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  return /^\/project\/[^/]+/.test(pathname) || (clouds.has(hostname) && ownPages.test(pathname));
}

function wordsFor(part: JsonPart, value: unknown, [first, ...inside]: JsonPath): string {
  if (part === 'dashboard_filters') {
    return `Filters, ${placeWords(first === undefined ? [] : [first, ...inside])}`;
  }
  const index = Number(first ?? 0);
  const item: unknown = Array.isArray(value) ? value[index] : value;
  const place = placeWords(inside);
  if (part === 'tiles') return `${tileLabel(item, index)}, ${place}`;
  const id = isObject(item) ? item['id'] : null;
  return `Variable ${typeof id === 'string' && id !== '' ? `“${id}”` : index + 1}, ${place}`;
}

/** “2 actions, 1 cohort and 1 link”; empty: none. */
export function tiesInWords(ties: readonly Tie[]): string {
  const words = kinds.flatMap(({ what, one, many }) => {
    const count = ties.filter((tie) => tie.what === what).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export const kinds: readonly { what: TieKind; one: string; many: string; fate: string }[] = [
  {
    what: 'action',
    one: 'action',
    many: 'actions',
    fate: 'Actions have other ids in every project: the series come out empty, or count something else.',
  },
  {
    what: 'cohort',
    one: 'cohort',
    many: 'cohorts',
    fate: 'Cohorts have other ids in every project: the filter finds nobody, or other people.',
  },
  {
    what: 'warehouse table',
    one: 'warehouse table',
    many: 'warehouse tables',
    fate: 'The insight fails where the project has no table of this name.',
  },
  {
    what: 'link',
    one: 'link',
    many: 'links',
    fate: 'It still leads to the project that it was written in.',
  },
];

const reach: Record<Scope, number> = { team: 0, organization: 1, global: 2, feature_flag: 2 };

/** Whether more projects see a template with the one scope than with the other, which any text may be. */
export function isWider(scope: Scope, before: string | null): boolean {
  return reach[scope] > (isScope(before) ? reach[before] : 0);
}

/** The fields that a copy may leave behind: what a row holds in them, not what it could. */
const mayBeLost = ['image_url', 'is_featured', 'availability_contexts', 'scope'] as const;

/** Fields of the row whose value does not come along; `kept`: whether the way of copying takes a field. */
export function lostFields(
  template: Template,
  kept: (field: EditableField) => boolean,
): EditableField[] {
  const held = {
    image_url: !!template.image_url,
    is_featured: template.is_featured === true,
    availability_contexts: (template.availability_contexts ?? []).length > 0,
    // A copy belongs to the project that it is made in, whoever could see the original.
    scope: template.scope !== 'team',
  };
  return mayBeLost.filter((field) => held[field] && (field === 'scope' || !kept(field)));
}
