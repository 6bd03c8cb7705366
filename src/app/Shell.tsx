import { paths } from '#paths.ts';
import { LayoutTemplate } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { HeaderTools } from './HeaderTools.tsx';
import styles from './Shell.module.css';

/** The frame around every page of a project. */
export function Shell({ projectId, children }: { projectId: number; children: ReactNode }) {
  const [location] = useLocation();
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
        <HeaderTools projectId={projectId} />
      </header>
      <div id="content" tabIndex={-1} className={styles.content}>
        {children}
      </div>
    </div>
  );
}
