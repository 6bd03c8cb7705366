import { exportTemplates } from '#components/exportTemplates.ts';
import { useFailureToast } from '#components/useFailureToast.ts';
import { counted } from '#lib/counted.ts';
import { historyQuery, type Version, versionQuery } from '#queries/history.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { exactTime } from './versionWords.ts';

/** Of a template that the server does not show any more: what this browser still has of it. */
export function GoneNotice({ projectId, templateId }: { projectId: number; templateId: string }) {
  const client = useQueryClient();
  const connection = useConnection();
  const failed = useFailureToast();
  const versions = useQuery(historyQuery(connection, projectId, templateId)).data ?? [];
  const [newest] = versions;
  if (newest === undefined) return null;

  async function save(version: Version) {
    const row = await client.fetchQuery(versionQuery(connection, version));
    if (row !== null) await exportTemplates([row], '');
  }

  return (
    <Notice
      title={`This browser keeps ${counted(versions.length, 'version')} of it`}
      actions={<Button onClick={() => void save(newest).catch(failed)}>Export the last one</Button>}
    >
      {`The last is of ${exactTime(newest.at)}. Exported, it can be imported as a new template; if it was archived, the Archive page restores it by its id.`}
    </Notice>
  );
}
