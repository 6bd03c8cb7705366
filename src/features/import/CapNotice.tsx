import { counted } from '#lib/counted.ts';
import { Notice } from '#ui/Notice.tsx';
import type { CapRoom } from './useCapRoom.ts';

/** Said before anything is written: PostHog would refuse what goes over the cap, one after the other. */
export function CapNotice({ room }: { room: CapRoom | null }) {
  if (room === null || room.creating === 0) return null;
  const { used, limit, exact, creating, over } = room;
  if (over === 0) return null;
  return (
    <Notice tone="danger" title={`You have ${used} of ${limit} templates`}>
      {`${creating} to create: ${over} too many. Choose ${counted(over, 'template')} to skip, or archive some first.`}
      {!exact && ' Other projects of your organization may hold more.'}
    </Notice>
  );
}
