import { loadable } from '#components/loadable.tsx';
import { useTitle } from '#components/useTitle.ts';
import { parseProjectId, paths } from '#paths.ts';
import { type SiteSettings, useSettings } from '#queries/settings.ts';
import { hostOfSlug, knownBy } from '#session/connectionBook.ts';
import { parseHost } from '#session/host.ts';
import { useSession } from '#session/SessionProvider.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useLocation, useSearch } from 'wouter';
import { ConnectFields } from './ConnectFields.tsx';
import { ConnectFrame } from './ConnectFrame.tsx';
import { OtherConnections } from './OtherConnections.tsx';
import { readNext } from './readNext.ts';
import { SiteSession } from './SiteSession.tsx';
import { type ConnectTo, type Destination, useOpenConnection } from './useOpenConnection.ts';

// What signs in comes with somebody who does.
const ReturnPage = loadable(async () => (await import('./ReturnPage.tsx')).ReturnPage);

/**
 * Asks for a PostHog and a key. `slug`: the connection whose address needs one, whose host is fixed then:
 * shown in place of the page that was asked for, and gone as soon as it can be shown. null: any PostHog.
 */
export function ConnectPage({ slug }: { slug: string | null }) {
  const settings = useSettings();
  const [path] = useLocation();
  if (path === paths.signInReturn()) {
    return <ReturnPage />;
  }
  // What is offered depends on them, and they are about to be here: nothing is shown to be taken away again.
  return settings && <ConnectPanel slug={slug} settings={settings} />;
}

function ConnectPanel({ slug, settings }: { slug: string | null; settings: SiteSettings }) {
  const { book } = useSession();
  const [path] = useLocation();
  const search = useSearch();
  const open = useOpenConnection();
  const known = knownBy(book, slug);
  useTitle('Connect');

  const beside = slug === null && new URLSearchParams(search).get('beside') === 'true';
  // Shown in place of another page, the form leads to that page.
  const here = search === '' ? path : `${path}?${search}`;
  const destination: Destination = {
    place: slug !== null ? { slug } : beside ? 'beside' : 'home',
    next: readNext(search) ?? (path === paths.connect() ? null : here),
  };
  const { next } = destination;
  const connect = (to: ConnectTo) => open(to, destination);
  const host = slug === null ? null : (known?.host ?? parseHost(hostOfSlug(slug)));
  const home = knownBy(book, book.home);
  // The home connection may be a guess: where nobody has worked with it, it is no place to suggest.
  const last = slug !== null ? known : home !== null && home.projectId !== null ? home : null;

  const { hosts, ways, project = null } = settings;
  const bySession = ways?.includes('session') ?? true;
  const barred = hosts !== undefined && host !== null && !hosts.includes(host);

  return (
    <ConnectFrame
      title={titleOf(known?.name ?? null, beside)}
      lead="Template Studio talks to PostHog from this browser, with what you give it here and nothing else."
    >
      {slug !== null && known === null && host !== null && !barred && (
        <Notice
          tone="warning"
          // As the browser will ask it: letters that look like others are told (punycode).
          title={`This browser has not been connected to ${new URL(host).host} before`}
        >
          The address names it, and whoever sent you the address chose it. Paste a key only if this
          is a PostHog that you know.
        </Notice>
      )}
      {bySession &&
        slug === null &&
        !(beside && book.known.some(({ way }) => way === 'session')) && (
          <SiteSession
            onTake={(projectId) =>
              connect({
                host: window.location.origin,
                credential: { kind: 'session' },
                keepKey: false,
                // A session opens any project of its person: where one was going, one goes.
                projectId: next === null ? (project ?? projectId) : null,
              })
            }
          />
        )}
      {barred ? (
        <Notice tone="danger" title={`This Template Studio does not connect to ${slug}`}>
          It is set up for {hosts.map((one) => new URL(one).host).join(', ')}.
        </Notice>
      ) : (
        <ConnectFields
          settings={settings}
          fixedHost={host ?? (hosts?.length === 1 ? (hosts[0] ?? null) : null)}
          host={suggestedHost(hosts, beside ? null : (last?.host ?? 'https://us.posthog.com'))}
          projectId={
            project ??
            parseProjectId(next?.split('/')[2]) ??
            (beside ? null : (last?.projectId ?? null))
          }
          destination={destination}
          onConnect={connect}
        />
      )}
      <OtherConnections except={slug} />
    </ConnectFrame>
  );
}

/** Of the hosts that are offered, if they are, the one used last, or the first. */
function suggestedHost(hosts: readonly string[] | undefined, last: string | null): string {
  if (last !== null && (hosts?.includes(last) ?? true)) return last;
  return hosts?.[0] ?? '';
}

function titleOf(name: string | null, beside: boolean): string {
  if (name !== null) return `Connect to ${name}`;
  return beside ? 'Connect another PostHog' : 'Connect to PostHog';
}
