import type { TextEdit } from '#lib/textEdits.ts';
import { isGoodId } from '../variables.ts';
import type { DocumentText } from './declarations.ts';
import { declarationsIn } from './declarations.ts';
import type { DocumentKind } from './documentKind.ts';
import { occurrencesOf } from './occurrences.ts';

export type Renaming =
  | { ok: true; edits: { kind: DocumentKind; edits: TextEdit[] }[] }
  /** Why not, in a sentence. */
  | { ok: false; reason: string };

/**
 * What makes `to` of the variable `from`, wherever it stands in these documents, and leaves every other character as it
 * is. A placeholder that nobody declares may come to mean a variable that is there; two variables may not become one.
 */
export function renameVariable(
  from: string,
  to: string,
  documents: readonly DocumentText[],
): Renaming {
  if (!isGoodId(to)) {
    return refused('Use letters, digits and _ only, and no digit at the beginning.');
  }
  const declared = new Set(declarationsIn(documents).map(({ id }) => id));
  if (from !== to && declared.has(from) && declared.has(to)) {
    return refused(`Another variable is called ${to} already.`);
  }
  const occurrences = from === to ? [] : occurrencesOf(from, documents);
  return {
    ok: true,
    edits: documents.flatMap(({ kind }) => {
      const edits = occurrences
        .filter((occurrence) => occurrence.kind === kind)
        .map(({ range: { offset, length } }) => ({
          start: offset,
          end: offset + length,
          text: to,
        }));
      return edits.length === 0 ? [] : { kind, edits };
    }),
  };
}

function refused(reason: string): Renaming {
  return { ok: false, reason };
}
