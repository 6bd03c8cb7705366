import * as v from 'valibot';
import type { StoredVersion } from './database.ts';
import { versionDocuments } from './versionTexts.ts';

/**
 * What happened: `baseline` is the first that this browser knows of a template, `seen` a change that it did not
 * make; the others it wrote itself. Each holds the template as it was after it, so that the entry below is the before.
 */
const kinds = ['baseline', 'seen', 'created', 'saved', 'archived', 'restored', 'replaced'] as const;
export type VersionKind = (typeof kinds)[number];

const kept = v.object({ hash: v.string(), size: v.number() });
const data = v.object({
  kind: v.picklist(kinds),
  /** Who did it, as a person is called; null: not known. Never a key. */
  person: v.nullable(v.string()),
  /** Of `replaced` the id of the template before, of `archived` that of the one that took its place. */
  other: v.nullable(v.string()),
  isPinned: v.boolean(),
  texts: v.object({ fields: kept, tiles: kept, dashboard_filters: kept, variables: kept }),
});
const record = v.object({
  id: v.string(),
  host: v.string(),
  projectId: v.number(),
  templateId: v.string(),
  at: v.number(),
  data,
});

/** One moment of one template; `at` in milliseconds since 1970. Its texts are kept by their hash. */
export type Version = Omit<v.InferOutput<typeof record>, 'data'> & v.InferOutput<typeof data>;

/** Newest first; records that do not parse are left out. */
export function parseVersions(stored: readonly unknown[]): Version[] {
  return stored
    .flatMap((value): Version[] => {
      const result = v.safeParse(record, value);
      if (!result.success) return [];
      const { data: rest, ...place } = result.output;
      return [{ ...place, ...rest }];
    })
    .toSorted((a, b) => b.at - a.at);
}

export function storedVersion(version: Version): StoredVersion {
  const { id, host, projectId, templateId, at, ...rest } = version;
  return { id, host, projectId, templateId, at, data: rest };
}

/** The texts that it names. */
export function hashesOf({ texts }: Version): string[] {
  return versionDocuments.map((name) => texts[name].hash);
}

/** Of their texts, in UTF-8; one that several name counts once. */
export function bytesOf(versions: readonly Version[]): number {
  const sizes = new Map(
    versions.flatMap(({ texts }) =>
      versionDocuments.map((name) => [texts[name].hash, texts[name].size]),
    ),
  );
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
