import { tileKindNames } from './tileKindNames.ts';
import type { TileSummary } from './tiles.ts';

/** What a tile is called where it stands: by its name, by the first words of its text, or by what it is. */
export function tileTitle({ name, text, kind, type }: TileSummary): string {
  const words = name?.trim() || plainWords(text ?? '');
  return words || (kind === 'unknown' && type) || tileKindNames[kind];
}

/** The first line of a text without Markdown's signs. */
function plainWords(markdown: string): string {
  const line = markdown
    .split('\n')
    .map((each) => each.replace(/^[\s#>*+-]+|[*_`~\\]|!?\[|\]\([^)]*\)/g, '').trim())
    .find((each) => each !== '');
  if (line === undefined) return '';
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line;
}
