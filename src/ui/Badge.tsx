import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './Badge.module.css';

export interface BadgeProps {
  tone?: 'neutral' | 'accent' | 'ok' | 'amber' | 'danger' | undefined;
  icon?: ReactNode;
  /** More about it, on hover; nothing that is said nowhere else. */
  title?: string | undefined;
  children: ReactNode;
}

export function Badge({ tone = 'neutral', icon, title, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[tone])} title={title}>
      {icon}
      {children}
    </span>
  );
}
