import { counted } from '#lib/counted.ts';
import { PortabilityReport } from '#components/copy/PortabilityReport.tsx';
import { scopeNames } from '#components/scopeNames.ts';
import { isWider } from '#template/portability.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import type { BulkPlan } from './bulkChange.ts';
import styles from './BulkDialog.module.css';
import { bulkWords } from './bulkWords.ts';

interface Props {
  plan: BulkPlan;
  onClose: () => void;
  onConfirm: () => void;
}

/** What a change of many will do, to which it will not be done, and why. */
export function BulkDialog({ plan, onClose, onConfirm }: Props) {
  const { change, rows, refused, already } = plan;
  const nothing = rows.length === 0;
  const { ask } = bulkWords(change, rows.length);
  return (
    <Dialog
      open
      size="s"
      title={nothing ? 'There is nothing to change' : `${ask}?`}
      onClose={onClose}
      footer={
        nothing ? (
          <Button onClick={onClose}>Close</Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant={change.kind === 'archive' ? 'danger' : 'primary'} onClick={onConfirm}>
              {ask}
            </Button>
          </>
        )
      }
    >
      {change.kind === 'scope' && !nothing && <p>{scopeNames(change.scope).hint}.</p>}
      {already > 0 && <p>{`${counted(already, 'template')} ${isOrAre(already)} so already.`}</p>}
      {refused.length > 0 && (
        <>
          <p>Left out:</p>
          <ul className={styles.refused}>
            {refused.map(({ reason, count }) => (
              <li key={reason}>{`${counted(count, 'template')}: ${reason}`}</li>
            ))}
          </ul>
        </>
      )}
      {change.kind === 'scope' && rows.some(({ scope }) => isWider(change.scope, scope)) && (
        <PortabilityReport templates={rows} />
      )}
      {!nothing && <p className={styles.undo}>It can be stopped, and taken back as a whole.</p>}
    </Dialog>
  );
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}
