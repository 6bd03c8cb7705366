import type { Version } from '#queries/history.ts';
import { type VersionDocument, versionDocuments } from '#storage/versionTexts.ts';
import { tabNames, tabOf } from '#features/editor/tabNames.ts';

/** A version as the timeline shows it. */
export interface TimelineEntry {
  version: Version;
  /** The one before it; null: none is kept. */
  below: Version | null;
  /** What happened, in a few words. */
  title: string;
  /** Its documents that are not as they were before: “Details, Tiles”. Empty: none, or nothing is known before. */
  changed: string;
}

export const documentNames: Record<VersionDocument, string> = {
  fields: tabNames.details,
  tiles: tabNames[tabOf('tiles')],
  dashboard_filters: tabNames[tabOf('dashboard_filters')],
  variables: tabNames[tabOf('variables')],
};

/** `versions`: newest first. */
export function timelineEntries(versions: readonly Version[]): TimelineEntry[] {
  return versions.map((version, index) => {
    const below = versions[index + 1] ?? null;
    const changed = below === null ? [] : changedDocuments(version, below);
    // What is as it was before that: somebody went back to it.
    const isBack =
      changed.length > 0 &&
      versions.slice(index + 2).some((earlier) => changedDocuments(version, earlier).length === 0);
    return {
      version,
      below,
      title: titleOf(version, isBack),
      changed: changed.map((document) => documentNames[document]).join(', '),
    };
  });
}

function changedDocuments({ texts }: Version, other: Version): VersionDocument[] {
  return versionDocuments.filter((name) => texts[name].hash !== other.texts[name].hash);
}

function titleOf({ kind, other }: Version, isBack: boolean): string {
  switch (kind) {
    case 'baseline':
      return 'First seen here';
    case 'seen':
      return isBack ? 'Found changed back' : 'Found changed';
    case 'created':
      return 'Created';
    case 'saved':
      return isBack ? 'Saved as it was before' : 'Saved';
    case 'archived':
      return other === null ? 'Archived' : 'Archived and replaced';
    case 'restored':
      return 'Restored from the archive';
    case 'replaced':
      return 'Created in place of the one before';
  }
}

/** What the title alone does not say; null: nothing. */
export function versionHint({ kind, person }: Version): string | null {
  if (kind === 'baseline') return 'How it was when this browser first met it.';
  if (kind === 'seen') return 'Somebody else saved this, or you did in another browser.';
  return person === null ? null : `By ${person}.`;
}

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** “Nov 24, 2026, 12:47 PM”; `at` in milliseconds since 1970. */
export function exactTime(at: number): string {
  return moment.format(at);
}
