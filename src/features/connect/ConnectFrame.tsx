import { LayoutTemplate } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './ConnectPage.module.css';

interface Props {
  title: string;
  /** What this is, below the title. */
  lead?: string;
  children: ReactNode;
}

/** The one panel of a page on which there is no connection yet. */
export function ConnectFrame({ title, lead, children }: Props) {
  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <header className={styles.header}>
          <LayoutTemplate aria-hidden size={32} />
          <h1>{title}</h1>
          {lead !== undefined && <p>{lead}</p>}
        </header>
        {children}
      </div>
    </main>
  );
}
