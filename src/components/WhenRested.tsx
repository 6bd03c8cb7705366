import { type ReactNode, Suspense } from 'react';
import { useRested } from './useRested.ts';

/** For what nobody waits for: it is loaded and drawn once the page rests. `instead` keeps its place until then. */
export function WhenRested({
  instead = null,
  children,
}: {
  instead?: ReactNode;
  children: ReactNode;
}) {
  const rested = useRested();
  return <Suspense fallback={instead}>{rested ? children : instead}</Suspense>;
}
