import { byteWords } from '#lib/byteWords.ts';
import { counted } from '#lib/counted.ts';
import type { KeptHere } from '#queries/keptHere.ts';

/** “12 versions of 3 templates (1.2 MB) and 1 unsaved draft (4 kB)”; null: nothing. */
export function keptWords({ history, drafts }: KeptHere): string | null {
  const words = [];
  if (history.versions > 0) {
    const versions = counted(history.versions, 'version');
    const templates = counted(history.templates, 'template');
    words.push(`${versions} of ${templates} (${byteWords(history.bytes)})`);
  }
  if (drafts.count > 0) {
    words.push(`${counted(drafts.count, 'unsaved draft')} (${byteWords(drafts.bytes)})`);
  }
  return words.length === 0 ? null : words.join(' and ');
}
