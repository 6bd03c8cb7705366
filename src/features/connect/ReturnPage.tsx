import { useTitle } from '#components/useTitle.ts';
import { failureOf } from '#api/errors.ts';
import { paths } from '#paths.ts';
import { arrival } from '#session/arrival.ts';
import type { Credential } from '#session/identity.ts';
import { finishSignIn, handOver } from '#session/signIn.ts';
import { type PendingTrip, takeTrip } from '#storage/signInTrip.ts';
import { type Tried, tryConnection } from '#session/tryConnection.ts';
import { buttonClass } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { ConnectFrame } from './ConnectFrame.tsx';
import { ProjectChoice } from './ProjectChoice.tsx';
import { describeSignIn } from './signInAdvice.ts';
import { useOpenConnection } from './useOpenConnection.ts';

type Outcome =
  /** Another tab waited for this, and goes on with it. */
  | { kind: 'handed over' }
  /** Nobody left for PostHog from here. */
  | { kind: 'stray' }
  | { kind: 'back'; trip: PendingTrip; credential: Credential; tried: Tried };

/** Opens the project that was named, or where the person allowed another one only, asks. */
async function open(trip: PendingTrip, credential: Credential): Promise<Tried> {
  try {
    return await tryConnection(trip.host, credential, trip.projectId);
  } catch (error) {
    const kind = failureOf(error)?.kind;
    if (trip.projectId === null || (kind !== 'forbidden' && kind !== 'not-found')) throw error;
    return tryConnection(trip.host, credential, null);
  }
}

async function comeBack(): Promise<Outcome> {
  const trip = takeTrip();
  if (trip === null) {
    const taken = await handOver(arrival());
    // Browsers let script close only what script opened, and may see a tab that was elsewhere otherwise.
    if (taken) window.close();
    return { kind: taken ? 'handed over' : 'stray' };
  }
  const credential = await finishSignIn(trip, arrival());
  return { kind: 'back', trip, credential, tried: await open(trip, credential) };
}

/** Where PostHog sends a person back to: takes the code for tokens, and goes on to where one was going. */
export function ReturnPage() {
  const openConnection = useOpenConnection();
  useTitle('Signing in');

  function goOn({ trip, credential }: Extract<Outcome, { kind: 'back' }>, projectId: number) {
    const { host, keep: keepKey } = trip;
    openConnection({ host, credential, keepKey, projectId }, trip);
  }

  // A query, since the code works once, however often this is rendered.
  const { data: outcome, error } = useQuery({
    queryKey: ['site', 'return'],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
    queryFn: async () => {
      const came = await comeBack();
      if (came.kind === 'back' && came.tried.kind === 'connected') goOn(came, came.tried.projectId);
      return came;
    },
  });

  return (
    <ConnectFrame title={outcome?.kind === 'handed over' ? 'You are signed in' : 'Signing in'}>
      {outcome === undefined && error === null && (
        <p role="status">
          <Spinner /> Getting a token from PostHog…
        </p>
      )}
      {error !== null && <Failed {...describeSignIn(error)} />}
      {outcome?.kind === 'handed over' && (
        <p role="status">
          The tab that you came from goes on where it was. This one can be closed.
        </p>
      )}
      {outcome?.kind === 'stray' && (
        <Failed
          title="No tab waits for this sign-in"
          advice="The one that it was begun in was closed or reloaded, or this page was. Sign in again from there."
        />
      )}
      {outcome?.kind === 'back' && outcome.tried.kind === 'choose-project' && (
        <ProjectChoice
          of="sign-in"
          projects={outcome.tried.projects}
          onChoose={(projectId) => goOn(outcome, projectId)}
        />
      )}
      {outcome?.kind === 'back' && outcome.tried.kind === 'name-project' && (
        <Failed
          title="Nothing was opened by this sign-in"
          advice="PostHog names no project that it may open. Sign in again, and allow one."
        />
      )}
    </ConnectFrame>
  );
}

function Failed({ title, advice }: { title: string; advice: string }) {
  return (
    <Notice
      tone="danger"
      title={title}
      actions={
        <Link href={paths.connect()} className={buttonClass({ variant: 'primary' })}>
          Back to connecting
        </Link>
      }
    >
      {advice}
    </Notice>
  );
}
