import { describeFailure, type FailureText } from '#components/describeFailure.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { putOffKey } from '#session/useLink.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ReactNode } from 'react';
import styles from './ConnectPage.module.css';
import type { Renewal } from './useRenewal.ts';

interface Props {
  title: string;
  description: string;
  renewal: Renewal;
  /** Why the last try failed, in words. */
  describe?: (error: unknown) => Pick<FailureText, 'title' | 'advice'>;
  /** The button that goes on, until it turned out that one would go on as somebody else. */
  action: ReactNode;
  children: ReactNode;
}

/** The frame of asking for a way in again: what failed, and who one would go on as. */
export function RenewalDialog({
  title,
  description,
  renewal,
  describe = describeFailure,
  action,
  children,
}: Props) {
  const connection = useConnection();
  const putOff = () => putOffKey(connection, true);
  const { failure, someoneElse } = renewal;
  const described = failure === null ? null : describe(failure);
  return (
    <Dialog
      open
      onClose={putOff}
      size="s"
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={putOff}>Not now</Button>
          {someoneElse === null ? (
            action
          ) : (
            <Button variant="primary" onClick={renewal.takeSomeoneElse}>
              Go on as {someoneElse.now}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {children}
        {described !== null && (
          <Notice tone="danger" title={described.title}>
            {described.advice}
          </Notice>
        )}
        {someoneElse !== null && (
          <Notice tone="warning" role="alert" title="This is another person than before">
            Until now you worked as {someoneElse.before}. What you save from here on is saved as{' '}
            {someoneElse.now}, who may be allowed less, or more.
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
