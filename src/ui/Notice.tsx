import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { classNames } from './classNames.ts';
import styles from './Notice.module.css';

export interface NoticeProps {
  tone?: 'info' | 'ok' | 'warning' | 'danger' | undefined;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons and links: the way on. */
  actions?: ReactNode;
  /** Read out when it appears. By default only danger is, as an alert. */
  role?: 'alert' | 'status' | 'none' | undefined;
  className?: string | undefined;
}

const icons = { info: Info, ok: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

/** Something to know about the page or form it stands in. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
  role = tone === 'danger' ? 'alert' : 'none',
  className,
}: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      role={role === 'none' ? undefined : role}
      className={classNames(styles.notice, styles[tone], className)}
    >
      <Icon className={styles.icon} />
      <div className={styles.text}>
        {title != null && <p className={styles.title}>{title}</p>}
        {children != null && <div className={styles.body}>{children}</div>}
      </div>
      {actions != null && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
