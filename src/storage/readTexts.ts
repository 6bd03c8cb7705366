import { jsonOrNull, type JsonText } from '#lib/jsonText.ts';
import type { Version } from './version.ts';
import {
  ofEach,
  type VersionDocument,
  versionDocuments,
  type VersionTexts,
} from './versionTexts.ts';

interface TextStore {
  get: (hash: string) => Promise<{ text: string } | undefined>;
}

/** What a version holds; null: a text of it is gone, or no JSON. */
export async function readTexts(
  store: TextStore,
  { texts }: Version,
): Promise<VersionTexts | null> {
  const read = await ofEach(async (name) =>
    jsonOrNull((await store.get(texts[name].hash))?.text ?? ''),
  );
  return isWhole(read) ? read : null;
}

function isWhole(read: Record<VersionDocument, JsonText | null>): read is VersionTexts {
  return versionDocuments.every((name) => read[name] !== null);
}
