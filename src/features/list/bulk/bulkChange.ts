import { jsonText, type JsonText } from '#lib/jsonText.ts';
import type { Permissions, Refusal } from '#session/permissions.ts';
import type { Scope, Template } from '#template/template.ts';

/** What is done to many templates at once. */
export type BulkChange =
  | { kind: 'archive' }
  | { kind: 'add-tag'; tag: string }
  | { kind: 'remove-tag'; tag: string }
  | { kind: 'feature'; featured: boolean }
  | { kind: 'scope'; scope: Scope };

export interface BulkPlan {
  change: BulkChange;
  /** Those it is done to. */
  rows: Template[];
  /** Those that are left out, by reason. */
  refused: { reason: string; count: number }[];
  /** Those that are so already. */
  already: number;
}

/**
 * Why this row may not be changed so; null: it may. The generation of the server decides over scopes too, and
 * `Permissions` knows it.
 */
function refusal(change: BulkChange, row: Template, permissions: Permissions): Refusal {
  switch (change.kind) {
    case 'archive':
      return permissions.archive(row);
    case 'add-tag':
    case 'remove-tag':
      return permissions.edit('tags', row);
    case 'feature':
      return permissions.edit('is_featured', row);
    case 'scope':
      return (
        permissions.edit('scope', row) ??
        (permissions.scopes(row).includes(change.scope)
          ? null
          : 'Only PostHog staff may give a template this scope.')
      );
  }
}

export function planBulk(
  change: BulkChange,
  templates: readonly Template[],
  permissions: Permissions,
): BulkPlan {
  const rows: Template[] = [];
  const reasons = new Map<string, number>();
  let already = 0;
  for (const template of templates) {
    const reason = refusal(change, template, permissions);
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    else if (change.kind !== 'archive' && bodyOf(change, template) === null) already += 1;
    else rows.push(template);
  }
  const refused = [...reasons].map(([reason, count]) => ({ reason, count }));
  return { change, rows, refused, already };
}

/** What a PATCH of this row sends; null: it is so already, and nothing is sent. */
export function bodyOf(
  change: Exclude<BulkChange, { kind: 'archive' }>,
  row: Template,
): JsonText | null {
  const tags = row.tags ?? [];
  switch (change.kind) {
    case 'add-tag':
      return tags.includes(change.tag) ? null : jsonText({ tags: [...tags, change.tag] });
    case 'remove-tag':
      return tags.includes(change.tag)
        ? jsonText({ tags: tags.filter((tag) => tag !== change.tag) })
        : null;
    case 'feature':
      return row.is_featured === change.featured
        ? null
        : jsonText({ is_featured: change.featured });
    case 'scope':
      return row.scope === change.scope ? null : jsonText({ scope: change.scope });
  }
}

/**
 * What takes it back. `before` and `now` are the row before the change and as it is at the moment: a tag is
 * taken back alone, so that what somebody else did to the tags meanwhile stays.
 */
export function undoBodyOf(
  change: Exclude<BulkChange, { kind: 'archive' }>,
  before: Template,
  now: Template,
): JsonText | null {
  switch (change.kind) {
    case 'add-tag':
      return bodyOf({ kind: 'remove-tag', tag: change.tag }, now);
    case 'remove-tag':
      return bodyOf({ kind: 'add-tag', tag: change.tag }, now);
    case 'feature':
      return jsonText({ is_featured: before.is_featured === true });
    case 'scope':
      return jsonText({ scope: before.scope });
  }
}
