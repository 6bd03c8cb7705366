import { counted } from '#lib/counted.ts';
import type { Room } from '#queries/cap.ts';
import { Notice } from '#ui/Notice.tsx';

/** Said before anything is written: PostHog would refuse what goes over the cap, one after the other. */
export function CapNotice({ room: { over, words } }: { room: Room }) {
  if (over === 0) return null;
  return (
    <Notice tone="danger" title={words}>
      {`${over} too many. Choose ${counted(over, 'template')} to skip, or archive some first.`}
    </Notice>
  );
}
