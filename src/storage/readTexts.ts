import { jsonOrNull } from '#lib/jsonText.ts';
import type { Version } from './version.ts';
import type { VersionTexts } from './versionTexts.ts';

interface TextStore {
  get: (hash: string) => Promise<{ text: string } | undefined>;
}

/** What a version holds; null: a text of it is gone, or no JSON. */
export async function readTexts(
  store: TextStore,
  { texts }: Version,
): Promise<VersionTexts | null> {
  const read = async ({ hash }: { hash: string }) =>
    jsonOrNull((await store.get(hash))?.text ?? '');
  const [fields, tiles, dashboard_filters, variables] = await Promise.all([
    read(texts.fields),
    read(texts.tiles),
    read(texts.dashboard_filters),
    read(texts.variables),
  ]);
  return fields === null || tiles === null || dashboard_filters === null || variables === null
    ? null
    : { fields, tiles, dashboard_filters, variables };
}
