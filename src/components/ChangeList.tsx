import {
  type ChangeGroup,
  changeGroups,
  type ChangePart,
  type UnchangedCounts,
  unchangedSentence,
} from '#template/changeGroups.ts';
import type { Change } from '#template/diff.ts';
import { Button } from '#ui/Button.tsx';
import { useId, useState } from 'react';
import { ChangeItem } from './ChangeItem.tsx';
import styles from './ChangeList.module.css';

interface Props {
  changes: readonly Change[];
  /** What is as it was, to be told of in a line; null: nothing is told. */
  unchanged: UnchangedCounts | null;
}

/** What two templates differ in, in words, by part. What only says where tiles stand is shown when asked for. */
export function ChangeList({ changes, unchanged }: Props) {
  const [noisy, setNoisy] = useState(false);
  const noise = changes.filter((change) => change.noise).length;
  // Where nothing else changed, that is the change.
  const isFolded = noise > 0 && noise < changes.length;
  const shown = isFolded && !noisy ? changes.filter((change) => !change.noise) : changes;
  return (
    <div className={styles.list}>
      {changeGroups(shown).map((group) => (
        <Group
          key={group.part}
          group={group}
          unchanged={unchanged && unchangedSentence(group.part, unchanged)}
        />
      ))}
      {isFolded && (
        <Button size="s" variant="quiet" className={styles.fold} onClick={() => setNoisy(!noisy)}>
          {`${noisy ? 'Hide' : 'Show'} layout changes (${noise})`}
        </Button>
      )}
    </div>
  );
}

const titles: Record<ChangePart, string> = {
  details: 'Details',
  tiles: 'Tiles',
  dashboard_filters: 'Filters',
  variables: 'Variables',
};

/** How many are shown before somebody asks for all. */
const first = 100;

function Group({
  group: { part, changes },
  unchanged,
}: {
  group: ChangeGroup;
  unchanged: string | null;
}) {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, first);
  const left = changes.length - shown.length;
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h3 id={id} className={styles.title}>
        {titles[part]}
      </h3>
      <ul className={styles.changes}>
        {shown.map((change, index) => (
          <ChangeItem key={index} change={change} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="s" variant="quiet" className={styles.fold} onClick={() => setAll(true)}>
          {`Show the other ${left}`}
        </Button>
      )}
      {unchanged !== null && <p className={styles.unchanged}>{unchanged}</p>}
    </section>
  );
}
