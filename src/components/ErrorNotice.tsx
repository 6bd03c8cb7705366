import { failureOf } from '#api/errors.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { putOffKey, useLinkState } from '#session/useLink.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Link } from 'wouter';
import { describeFailure } from './describeFailure.ts';
import { useConnectAddress } from './useConnectAddress.ts';

/** A failure where its content would have been, with the way on. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const { title, advice, retry } = describeFailure(error);
  return (
    <Notice
      tone="danger"
      title={title}
      actions={
        failureOf(error)?.kind === 'unauthenticated' ? (
          <WayIn />
        ) : (
          retry && onRetry && <Button onClick={() => void onRetry()}>Try again</Button>
        )
      }
    >
      {advice}
    </Notice>
  );
}

/** Where the connection was good before, its key is given again in place. */
function WayIn() {
  const connection = useConnection();
  const { access } = useLinkState(connection);
  const connectAddress = useConnectAddress();
  if (access === 'refused') {
    return (
      <Button variant="primary" onClick={() => putOffKey(connection, false)}>
        {connection.credential.kind === 'key' ? 'Give the key again' : 'Sign in again'}
      </Button>
    );
  }
  return (
    <Link href={connectAddress} className={buttonClass({ variant: 'primary' })}>
      Connect
    </Link>
  );
}
