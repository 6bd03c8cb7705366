import { failureOf } from '#api/errors.ts';
import { paths } from '#paths.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Link, useLocation, useSearch } from 'wouter';
import { describeFailure } from './describeFailure.ts';

/** A failure where its content would have been, with the way on. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const [path] = useLocation();
  const search = useSearch();
  const { title, advice, retry } = describeFailure(error);
  const next = search === '' ? path : `${path}?${search}`;
  return (
    <Notice
      tone="danger"
      title={title}
      actions={
        failureOf(error)?.kind === 'unauthenticated' ? (
          <Link href={paths.connect({ next })} className={buttonClass({ variant: 'primary' })}>
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
