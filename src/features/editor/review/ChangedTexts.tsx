import { CodeDiff } from '#monaco/CodeDiff.lazy.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import type { Texts } from '#components/comparison/diffMessages.ts';

const height = 'min(32rem, calc(100dvh - 20rem))';

/** The whole document before and after, once both are known. */
export function ChangedTexts({ texts }: { texts: Texts | 'failed' | null }) {
  if (texts === null) {
    return (
      <div role="status" aria-busy>
        <span className="visually-hidden">Comparing…</span>
        <Skeleton height={height} />
      </div>
    );
  }
  if (texts === 'failed') return <p>The texts cannot be compared while a part is not JSON.</p>;
  return <CodeDiff label="Changes as text" {...texts} height={height} />;
}
