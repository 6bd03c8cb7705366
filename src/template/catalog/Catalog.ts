import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { summarizeTiles } from '../tiles.ts';
import { type Template, templateLabel } from '../template.ts';
import { tileTitle } from '../tileTitle.ts';
import { type CatalogEntry, countProblems, entryOf, type ProblemCount } from './entry.ts';
import { type CatalogQuery, inOrder, matches, noAuthor } from './filter.ts';
import { type Use, type UseGroup, keyOfUse, usesIn } from './uses.ts';

/** How many of the loaded templates have a value. */
export interface Facet {
  value: string;
  count: number;
}

export interface Facets {
  tags: Facet[];
  authors: Facet[];
  withoutImage: number;
  withErrors: number;
  withProblems: number;
}

/** A word and how many templates use it. */
export interface WordCount {
  group: UseGroup;
  word: string;
  templates: number;
}

/** Where one template uses a word. */
export interface WordPlaces {
  id: string;
  name: string;
  places: { path: JsonPath; /** The tile's, or the part's. */ title: string }[];
}

/** The templates that are loaded, with what each is found by. It keeps their rows, so it lives in a worker. */
export class Catalog {
  readonly #projectId: number;
  readonly #entries = new Map<string, { entry: CatalogEntry; template: Template }>();
  readonly #unchecked = new Set<string>();

  constructor(projectId: number) {
    this.#projectId = projectId;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Whether some are not checked yet. */
  get isChecking(): boolean {
    return this.#unchecked.size > 0;
  }

  put(template: Template): void {
    if (template.deleted) return this.remove(template.id);
    const known = this.#entries.get(template.id);
    if (known?.template.source === template.source) return;
    this.#entries.set(template.id, { entry: entryOf(template, this.#projectId), template });
    this.#unchecked.add(template.id);
  }

  remove(id: string): void {
    this.#entries.delete(id);
    this.#unchecked.delete(id);
  }

  /** Checks one that is not checked yet. False: there is none. */
  checkNext(): boolean {
    const [id] = this.#unchecked;
    if (id === undefined) return false;
    this.#unchecked.delete(id);
    const known = this.#entries.get(id);
    if (known !== undefined) known.entry.problems = countProblems(known.template);
    return true;
  }

  /** Ids of those that match, in PostHog's order. */
  match(query: CatalogQuery): string[] {
    return this.#all()
      .filter((entry) => matches(entry, query))
      .sort((a, b) => inOrder(a, b, query.ordering))
      .map(({ id }) => id);
  }

  /** How many there are of what the project's list shows without a filter of ours. */
  count(query: CatalogQuery): number {
    return this.match({ scope: query.scope, featured: query.featured }).length;
  }

  template(id: string): Template | undefined {
    return this.#entries.get(id)?.template;
  }

  problems(id: string): ProblemCount | null {
    return this.#entries.get(id)?.entry.problems ?? null;
  }

  facets(): Facets {
    const all = this.#all();
    const having = (problems: 'errors' | 'any') =>
      all.filter((entry) => matches({ ...entry, scope: null }, { scope: undefined, problems }))
        .length;
    return {
      tags: counted(all.flatMap(({ tags }) => [...new Set(tags)])),
      authors: counted(all.map(({ author }) => author ?? noAuthor)),
      withoutImage: all.filter(({ hasImage }) => !hasImage).length,
      withErrors: having('errors'),
      withProblems: having('any'),
    };
  }

  /** Words that contain `text` in whatever case, those most used first. */
  words(text: string): WordCount[] {
    const sought = text.trim().toLowerCase();
    const counts = new Map<string, WordCount>();
    for (const { words } of this.#all()) {
      for (const key of words) {
        const colon = key.indexOf(':');
        const word = key.slice(colon + 1);
        if (!word.toLowerCase().includes(sought)) continue;
        const known = counts.get(key);
        if (known !== undefined) known.templates += 1;
        // The keys are made by keyOfUse.
        else counts.set(key, { group: key.slice(0, colon) as UseGroup, word, templates: 1 });
      }
    }
    return [...counts.values()].sort(
      (a, b) => b.templates - a.templates || a.word.localeCompare(b.word),
    );
  }

  /** Every place in which a word is used, by template, in PostHog's order. */
  places(use: Pick<Use, 'group' | 'word'>): WordPlaces[] {
    const key = keyOfUse(use);
    return this.#all()
      .filter(({ words }) => words.has(key))
      .sort((a, b) => inOrder(a, b))
      .flatMap(({ id }) => {
        const template = this.template(id);
        return template === undefined ? [] : placesIn(template, key);
      });
  }

  #all(): CatalogEntry[] {
    return [...this.#entries.values()].map(({ entry }) => entry);
  }
}

function placesIn(template: Template, key: string): WordPlaces {
  const tiles = summarizeTiles(template.tiles);
  const titles = { variables: 'Variables', dashboard_filters: 'Filters', tiles: 'Tiles' };
  const places = usesIn(template)
    .filter((use) => keyOfUse(use) === key)
    .map(({ path }) => {
      const [part, index] = path;
      const tile = part === 'tiles' && typeof index === 'number' ? tiles[index] : undefined;
      const title = tile ? tileTitle(tile) : (titles[part as keyof typeof titles] ?? String(part));
      return { path, title };
    });
  return { id: template.id, name: templateLabel(template), places };
}

function counted(values: string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
