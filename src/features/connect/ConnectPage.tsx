import { useAddressOf } from '#components/useAddressOf.ts';
import { useTitle } from '#components/useTitle.ts';
import { parseProjectId, paths } from '#paths.ts';
import { hostOfSlug, knownBy } from '#session/connectionBook.ts';
import { parseHost } from '#session/host.ts';
import { useSession } from '#session/SessionProvider.tsx';
import { Notice } from '#ui/Notice.tsx';
import { LayoutTemplate } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import { ConnectFields, type ConnectTo } from './ConnectFields.tsx';
import styles from './ConnectPage.module.css';
import { OtherConnections } from './OtherConnections.tsx';
import { SiteSession } from './SiteSession.tsx';

/** Where one was going before the connection was missing: an address of ours, or nothing. */
function readNext(search: string): string | null {
  const next = new URLSearchParams(search).get('next');
  // Two slashes would lead to another site.
  return next !== null && /^\/(?!\/)/.test(next) ? next : null;
}

/**
 * Asks for a PostHog and a key. `slug`: the connection whose address needs one, whose host is fixed then:
 * shown in place of the page that was asked for, and gone as soon as it can be shown. null: any PostHog.
 */
export function ConnectPage({ slug }: { slug: string | null }) {
  const { book, store } = useSession();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const addressOf = useAddressOf();
  const known = knownBy(book, slug);
  useTitle('Connect');

  const beside = slug === null && new URLSearchParams(search).get('beside') === 'true';
  // Shown in place of another page, the form leads to that page.
  const next = readNext(search) ?? (path === paths.connect() ? null : path);
  const host = slug === null ? null : (known?.host ?? parseHost(hostOfSlug(slug)));
  const home = knownBy(book, book.home);
  // The home connection may be a guess: where nobody has worked with it, it is no place to suggest.
  const last = slug !== null ? known : home !== null && home.projectId !== null ? home : null;

  function connect({ host: to, credential, keepKey, projectId }: ConnectTo) {
    const place = slug === null ? (beside ? 'beside' : 'home') : { slug };
    const opened = store.connect({ host: to, credential, keepKey, place });
    const same =
      next !== null &&
      (projectId === null || next === paths.home() || next.startsWith(`/projects/${projectId}/`));
    const query = same && readNext(search) === null && search !== '' ? `?${search}` : '';
    const there = projectId === null ? paths.home() : paths.templates(projectId);
    navigate(addressOf(opened.slug, same ? next + query : there));
  }

  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <header className={styles.header}>
          <LayoutTemplate aria-hidden size={32} />
          <h1>{titleOf(known?.name ?? null, beside)}</h1>
          <p>Template Studio talks to PostHog from this browser, with your key and nothing else.</p>
        </header>
        {slug !== null && known === null && host !== null && (
          <Notice tone="warning" title={`This browser has not been connected to ${slug} before`}>
            The address names it, and whoever sent you the address chose it. Paste a key only if
            this is a PostHog that you know.
          </Notice>
        )}
        {slug === null && !(beside && book.known.some(({ way }) => way === 'session')) && (
          <SiteSession
            onTake={(projectId) =>
              connect({
                host: window.location.origin,
                credential: { kind: 'session' },
                keepKey: false,
                // A session opens any project of its person: where one was going, one goes.
                projectId: next === null ? projectId : null,
              })
            }
          />
        )}
        <ConnectFields
          fixedHost={host}
          host={beside ? '' : (last?.host ?? 'https://us.posthog.com')}
          projectId={
            parseProjectId(next?.split('/')[2]) ?? (beside ? null : (last?.projectId ?? null))
          }
          onConnect={connect}
        />
        <OtherConnections except={slug} />
      </div>
    </main>
  );
}

function titleOf(name: string | null, beside: boolean): string {
  if (name !== null) return `Connect to ${name}`;
  return beside ? 'Connect another PostHog' : 'Connect to PostHog';
}
