import { ChangesInWords } from '#components/comparison/ChangesInWords.tsx';
import { useDiff } from '#components/comparison/useDiff.ts';
import { readDocument } from '#template/document.ts';
import { draftOf } from '#template/fields.ts';
import type { Template } from '#template/template.ts';
import type { FoundTemplate } from '#template/transfer/found.ts';
import { useMemo } from 'react';
import styles from './RowChanges.module.css';

/** What the file would change of the row, in words, compared off the main thread. */
export function RowChanges({ found, match }: { found: FoundTemplate; match: Template }) {
  const draft = useMemo(() => {
    const before = draftOf(match);
    const reading = readDocument(found.document, before);
    return reading.ok ? reading.draft : before;
  }, [found, match]);
  const { changes } = useDiff(match, draft, { wantsTexts: false });
  return (
    <div className={styles.changes}>
      <ChangesInWords changes={changes} />
    </div>
  );
}
