import type { JsonText } from '#lib/jsonText.ts';
import type { Version } from './version.ts';
import {
  hashText,
  ofEach,
  versionDocuments,
  versionTexts,
  type VersionTexts,
} from './versionTexts.ts';

/** What a template holds at a moment: its texts, and what they are called by. */
export interface Holding {
  texts: VersionTexts;
  hashes: Version['texts'];
}

/** Of a row as a server sent it. */
export async function holdingOf(source: JsonText): Promise<Holding> {
  const texts = versionTexts(source);
  return { texts, hashes: await ofEach((name) => hashText(texts[name])) };
}

/** In bytes of UTF-8. */
export function sizeOf({ hashes }: Holding): number {
  return versionDocuments.reduce((sum, name) => sum + hashes[name].size, 0);
}
