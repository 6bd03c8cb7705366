import { CapNotice } from '#components/CapNotice.tsx';
import { CutOffNotice } from '#components/drafts/CutOffNotice.tsx';
import { DraftsNotice } from '#components/drafts/DraftsNotice.tsx';
import { InterruptedImports } from '#components/importing/InterruptedImports.tsx';

/** What waits for a person's word: what was cut off, what was not saved, and a cap that is near. */
export function ListNotices({
  projectId,
  listed,
}: {
  projectId: number;
  /** Rows that match in the list. */
  listed: number;
}) {
  return (
    <>
      <CutOffNotice projectId={projectId} />
      <InterruptedImports projectId={projectId} />
      <DraftsNotice projectId={projectId} />
      <CapNotice projectId={projectId} listed={listed} />
    </>
  );
}
