import { paths } from '#paths.ts';
import { useTitle } from '#components/useTitle.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { buttonClass } from '#ui/Button.tsx';
import { Compass } from 'lucide-react';
import { Link } from 'wouter';

export function NotFoundPage() {
  useTitle('Not found');
  return (
    <main>
      <EmptyState
        icon={<Compass />}
        title="There is no such page"
        actions={
          <Link href={paths.home()} className={buttonClass({ variant: 'primary' })}>
            Go to the templates
          </Link>
        }
      >
        The address may be old, or a part of it is missing.
      </EmptyState>
    </main>
  );
}
