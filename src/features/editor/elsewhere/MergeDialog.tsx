import { ChangesInWords } from '#components/comparison/ChangesInWords.tsx';
import { useDiff } from '#components/comparison/useDiff.ts';
import type { Choice } from '#template/merge/conflict.ts';
import type { Merge } from '#template/merge/mergeDrafts.ts';
import type { TemplateDraft } from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { useState } from 'react';
import { ConflictChoice } from './ConflictChoice.tsx';
import styles from './MergeDialog.module.css';
import { useResolved } from './useResolved.ts';

interface Props {
  merge: Merge;
  title: string;
  /** What was changed besides, in a sentence. */
  description: string;
  onDone: (draft: TemplateDraft) => void;
  onClose: () => void;
}

const names: Record<Choice, string> = { mine: 'Mine', theirs: 'Theirs' };
const views = [
  { value: 'theirs', label: 'Theirs' },
  { value: 'mine', label: 'Mine' },
  { value: 'merged', label: 'Together' },
] as const;
type View = (typeof views)[number]['value'];

/** Two people's changes side by side; what both changed is chosen, and nothing is taken before it is. */
export function MergeDialog({ merge, title, description, onDone, onClose }: Props) {
  const { conflicts } = merge;
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(() => new Map());
  const [view, setView] = useState<View>('theirs');
  const resolved = useResolved(merge, choices);
  const drafts = { mine: merge.mine, theirs: merge.theirs, merged: resolved ?? merge.merged };
  const { changes } = useDiff(merge.base, drafts[view], { wantsTexts: false });
  const open = conflicts.filter(({ id }) => !choices.has(id)).length;
  const takeAll = (choice: Choice) => setChoices(new Map(conflicts.map(({ id }) => [id, choice])));
  return (
    <Dialog
      open
      onClose={onClose}
      size="l"
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button
            variant="primary"
            disabledReason={
              open === 0
                ? resolved === null
                  ? 'One moment…'
                  : null
                : `Choose a side ${open === 1 ? 'in one more place' : `in ${open} more places`}.`
            }
            onClick={() => resolved !== null && onDone(resolved)}
          >
            Bring in
          </Button>
        </>
      }
    >
      <div className={styles.merge}>
        {conflicts.length === 0 ? (
          <p>The changes go together: nothing was changed twice.</p>
        ) : (
          <section aria-label="Changed by both" className={styles.conflicts}>
            <div className={styles.head}>
              <h3 className={styles.title}>
                {conflicts.length === 1
                  ? 'One place was changed by both'
                  : `${conflicts.length} places were changed by both`}
              </h3>
              <div className={styles.all}>
                <Button size="s" onClick={() => takeAll('mine')}>
                  All mine
                </Button>
                <Button size="s" onClick={() => takeAll('theirs')}>
                  All theirs
                </Button>
              </div>
            </div>
            {conflicts.map((conflict) => (
              <ConflictChoice
                key={conflict.id}
                conflict={conflict}
                names={names}
                value={choices.get(conflict.id) ?? null}
                onChange={(choice) => setChoices(new Map([...choices, [conflict.id, choice]]))}
              />
            ))}
          </section>
        )}
        <SegmentedControl<View>
          label="All changes"
          options={views}
          value={view}
          onChange={setView}
        />
        <ChangesInWords key={view} changes={changes} />
      </div>
    </Dialog>
  );
}
