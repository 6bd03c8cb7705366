import { useFailureToast } from '../useFailureToast.ts';
import { paths } from '#paths.ts';
import { causeOf, cutOffQuery, type ReplaceJob, useEndReplacing } from '#queries/saving.ts';
import { parseTemplate } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { templateLabel } from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useToast } from '#ui/Toaster.tsx';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';

/** Replacements that a closed tab cut off: each can be ended one way or the other. */
export function CutOffNotice({ projectId }: { projectId: number }) {
  const connection = useConnection();
  const jobs = useQuery(cutOffQuery(connection, projectId)).data ?? [];
  return jobs.map((job) => <CutOff key={job.id} job={job} />);
}

function CutOff({ job }: { job: ReplaceJob }) {
  const { projectId } = job;
  const toast = useToast();
  const failed = useFailureToast();
  const [, navigate] = useLocation();
  const ending = useEndReplacing(projectId);
  const name = templateLabel(parseTemplate(job.source));

  async function end(how: 'go on' | 'roll back') {
    try {
      const template = await ending.mutateAsync({ job, how });
      toast.show({
        tone: 'ok',
        message: how === 'go on' ? `Replaced ${name}` : `Brought ${name} back`,
      });
      navigate(paths.template(projectId, template.id));
    } catch (error) {
      failed(causeOf(error));
    }
  }

  const busy = ending.isPending ? 'One moment…' : null;
  return (
    <Notice
      tone="warning"
      role="status"
      title={`Replacing ${name} was cut off`}
      actions={
        <>
          <Button
            size="s"
            variant="primary"
            disabledReason={busy}
            onClick={() => void end('go on')}
          >
            Go on
          </Button>
          <Button size="s" disabledReason={busy} onClick={() => void end('roll back')}>
            Roll back
          </Button>
        </>
      }
    >
      Either way, what happened on the server is looked at first.
    </Notice>
  );
}
