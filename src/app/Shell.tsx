import { loadable } from '#components/loadable.tsx';
import { painted } from '#lib/afterPaint.ts';
import { paths } from '#paths.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { useLinkState } from '#session/useLink.ts';
import { LayoutTemplate } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { ConnectionSwitch } from './ConnectionSwitch.tsx';
import { HeaderTools } from './HeaderTools.tsx';
import styles from './Shell.module.css';

// Not what the first frame waits for, but right behind it: it says what a page waits for, and offline nothing would
// bring it.
const StatusBar = lazy(async () => {
  await painted();
  return { default: (await import('./StatusBar.tsx')).StatusBar };
});
const KeyDialog = loadable(async () => (await import('#features/connect/KeyDialog.tsx')).KeyDialog);

/** The frame around every page of a project. */
export function Shell({ projectId, children }: { projectId: number; children: ReactNode }) {
  const [location] = useLocation();
  const { access, putOff } = useLinkState(useConnection());
  const places = [
    { href: paths.templates(projectId), label: 'Templates' },
    { href: paths.usage(projectId), label: 'Usage' },
    { href: paths.archive(projectId), label: 'Archive' },
  ];
  return (
    <div className={styles.shell}>
      <a
        className={styles.skip}
        href="#content"
        onClick={(event) => {
          // <base> would make the link lead to the start page.
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        Skip to the content
      </a>
      <header className={styles.header}>
        <Link
          href={paths.templates(projectId)}
          className={styles.brand}
          aria-label="Template Studio"
        >
          <LayoutTemplate aria-hidden size={20} />
          <span className={styles.brandName}>Template Studio</span>
        </Link>
        <div className={styles.here}>
          <ConnectionSwitch projectId={projectId} />
        </div>
        <nav aria-label="Main" className={styles.places}>
          {places.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              className={styles.place}
              aria-current={location.startsWith(href) ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          <HeaderTools projectId={projectId} />
        </div>
      </header>
      <div id="content" tabIndex={-1} className={styles.content}>
        {children}
      </div>
      <Suspense>
        <StatusBar projectId={projectId} />
      </Suspense>
      {access === 'refused' && !putOff && <KeyDialog projectId={projectId} />}
    </div>
  );
}
