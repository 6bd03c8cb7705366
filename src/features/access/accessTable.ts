import { groupBy } from '#lib/groupBy.ts';
import type { Generation } from '#queries/templates.ts';
import type { Identity } from '#session/identity.ts';
import { type Permissions, permissionsOf, type RowPlace } from '#session/permissions.ts';
import { documentFields } from '#template/documentFields.ts';
import { fieldLabels } from '#template/placeText.ts';
import type { EditableField } from '#template/template.ts';

/** Templates that rights tell apart. */
export const rowKinds = ['new', 'own', 'official', 'elsewhere'] as const;
export type RowKind = (typeof rowKinds)[number];

/** `depends`: on whether the holder of a key, who is not told, is staff. */
export interface Verdict {
  may: 'yes' | 'no' | 'depends';
  /** A sentence; null where there is nothing to say beyond what is said of the whole column. */
  why: string | null;
}

export interface AccessRow {
  what: EditableField | 'archive';
  name: string;
  /** Without those that the question makes no sense for. */
  cells: Partial<Record<RowKind, Verdict>>;
}

/** Why everything of a kind of templates is refused; null: of any kind. */
export interface AccessNote {
  kind: RowKind | null;
  text: string;
}

export interface AccessTable {
  rows: AccessRow[];
  notes: AccessNote[];
}

/** Contract 1.3 and 7. */
const unknownFields: AccessNote = {
  kind: null,
  text: 'Contexts came to PostHog in 2025 and Featured in 2026: an older one leaves them out without a word.',
};

/** Every place that a row of the kind may have; null: it has none yet. */
export function placesOf(kind: RowKind, projectId: number): readonly (RowPlace | null)[] {
  switch (kind) {
    case 'new':
      return [null];
    case 'own':
      return [
        { scope: 'team', team_id: projectId },
        { scope: 'organization', team_id: projectId },
      ];
    case 'official':
      return [
        { scope: 'global', team_id: null },
        { scope: 'feature_flag', team_id: null },
      ];
    case 'elsewhere':
      return [{ scope: 'organization', team_id: -1 }]; // the number of no project
  }
}

/** What may be changed, field by field, by the very rules that the editor goes by. */
export function accessTable(
  identity: Identity | undefined,
  generation: Generation,
  projectId: number,
): AccessTable {
  const may = (isStaff?: boolean) =>
    permissionsOf(withStaff(identity, isStaff), generation, projectId);
  // A key that may not say whose it is may be that of either.
  const isOpen = identity !== undefined && identity.person === null;
  const known: readonly Permissions[] = isOpen ? [may(true), may(false)] : [may()];
  // Only since June 2026 is there a scope in which one sees a template of another project.
  const kinds = rowKinds.filter((kind) => kind !== 'elsewhere' || generation === 'current');

  const names = { ...fieldLabels, archive: 'Archiving it' };
  const rows = [...documentFields, 'archive' as const].map((what): AccessRow => {
    const cells = kinds.flatMap((kind) => {
      const places = placesOf(kind, projectId);
      if (what === 'archive' && kind === 'new') return [];
      const [first = [], second = first] = known.map((each) => refusals(each, what, places));
      return [[kind, verdictOf(first, second)] as const];
    });
    return { what, name: names[what], cells: Object.fromEntries(cells) };
  });
  const refused = kinds.flatMap((kind) => sayOnce(rows, kind));
  // Where nothing at all may be changed, the page begins with the reason.
  if (known[0]?.create != null) return { rows, notes: [] };
  return { rows, notes: generation === 'staff-writes' ? [...refused, unknownFields] : refused };
}

/** Rows of which the same is said, under the names of all of them. */
export function groupedRows(rows: readonly AccessRow[]): { names: string[]; row: AccessRow }[] {
  const groups = groupBy(rows, ({ cells }) => JSON.stringify(cells));
  return [...groups.values()].flatMap((group) => {
    const [row] = group;
    return row === undefined ? [] : [{ names: group.map(({ name }) => name), row }];
  });
}

function withStaff(identity: Identity | undefined, isStaff?: boolean): Identity | undefined {
  if (identity === undefined || isStaff === undefined) return identity;
  const nobody = { id: null, name: null, email: null, currentProject: null, projects: [] };
  return { ...identity, person: { ...nobody, isStaff } };
}

function refusals(
  permissions: Permissions,
  what: AccessRow['what'],
  places: readonly (RowPlace | null)[],
): string[] {
  const found = places.map((place) => {
    if (what !== 'archive') return permissions.edit(what, place);
    return place === null ? null : permissions.archive(place);
  });
  return [...new Set(found.filter((refusal) => refusal !== null))];
}

function verdictOf(asStaff: readonly string[], asMember: readonly string[]): Verdict {
  if (asStaff.length > 0) return { may: 'no', why: asStaff.join(' ') };
  return asMember.length > 0
    ? { may: 'depends', why: asMember.join(' ') }
    : { may: 'yes', why: null };
}

/** Takes a reason that all cells of a column give out of them, and returns it. */
function sayOnce(rows: readonly AccessRow[], kind: RowKind): AccessNote[] {
  const cells = rows.flatMap(({ cells: { [kind]: cell } }) => (cell === undefined ? [] : [cell]));
  const why = cells[0]?.why ?? null;
  if (why === null || cells.some((cell) => cell.why !== why)) return [];
  for (const cell of cells) cell.why = null;
  return [{ kind, text: why }];
}
