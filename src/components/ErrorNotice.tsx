import { failureOf } from '#api/errors.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Link } from 'wouter';
import { describeFailure } from './describeFailure.ts';
import { useConnectAddress } from './useConnectAddress.ts';

/** A failure where its content would have been, with the way on. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const connectAddress = useConnectAddress();
  const { title, advice, retry } = describeFailure(error);
  return (
    <Notice
      tone="danger"
      title={title}
      actions={
        failureOf(error)?.kind === 'unauthenticated' ? (
          <Link href={connectAddress} className={buttonClass({ variant: 'primary' })}>
            Connect
          </Link>
        ) : (
          retry && onRetry && <Button onClick={() => void onRetry()}>Try again</Button>
        )
      }
    >
      {advice}
    </Notice>
  );
}
