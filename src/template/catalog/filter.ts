import { lazily } from '#lib/lazily.ts';
import type { CatalogEntry } from './entry.ts';

/** What the server cannot be asked for: it is looked for in what is loaded. */
export interface LocalFilter {
  tag?: string | undefined;
  author?: string | undefined;
  /** Those that have none. */
  image?: 'none' | undefined;
  /** Those with errors, or with errors or warnings. */
  problems?: 'errors' | 'any' | undefined;
  /** `event:signup` */
  uses?: string | undefined;
}

/** All that rows of the list are chosen and ordered by. */
export interface CatalogQuery extends LocalFilter {
  search?: string | undefined;
  scope?: string | undefined;
  featured?: boolean | undefined;
  ordering?: string | undefined;
}

export const localFilterNames = ['tag', 'author', 'image', 'problems', 'uses'] as const;

export function hasLocalFilter(filter: LocalFilter): boolean {
  return localFilterNames.some((name) => filter[name] !== undefined);
}

/** PostHog's own templates have no author; they are looked for under this name. */
export const noAuthor = 'PostHog';

export function matches(entry: CatalogEntry, query: CatalogQuery): boolean {
  const { search, scope, featured, tag, author, image, problems, uses } = query;
  if (
    scope === undefined ? entry.scope === 'feature_flag' && entry.isForeign : entry.scope !== scope
  )
    return false;
  // Servers that know no featured templates ignore the question (contract 7).
  if (featured !== undefined && (entry.featured ?? featured) !== featured) return false;
  if (tag !== undefined && !entry.tags.includes(tag)) return false;
  if (author !== undefined && (entry.author ?? noAuthor) !== author) return false;
  if (image === 'none' && entry.hasImage) return false;
  if (problems !== undefined && !hasProblems(entry, problems)) return false;
  if (uses !== undefined && !entry.words.has(uses)) return false;
  return wordsOf(search).every((word) => entry.text.includes(word));
}

function hasProblems({ problems }: CatalogEntry, wanted: 'errors' | 'any'): boolean {
  if (problems === null) return false;
  return problems.errors > 0 || (wanted === 'any' && problems.warnings > 0);
}

function wordsOf(search: string | undefined): string[] {
  return (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

const byName = lazily(() => new Intl.Collator('en', { sensitivity: 'base' }));

/** PostHog's order: featured ones first, then as asked for, by name where nothing was (contract 2.3). */
export function inOrder(a: CatalogEntry, b: CatalogEntry, ordering = 'template_name'): number {
  if (a.featured !== b.featured) return a.featured === true ? -1 : 1;
  const sign = ordering.startsWith('-') ? -1 : 1;
  const byField = ordering.endsWith('created_at')
    ? a.createdAt.localeCompare(b.createdAt)
    : byName().compare(a.name, b.name);
  return sign * byField || a.id.localeCompare(b.id);
}
