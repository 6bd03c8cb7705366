import { lazily } from '#lib/lazily.ts';
import { useState } from 'react';
import { classNames } from './classNames.ts';
import { timeAgo } from './timeAgo.ts';
import { useMinute } from './useMinute.ts';
import styles from './RelativeTime.module.css';

const fullDate = lazily(
  () => new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' }),
);

interface RelativeTimeProps {
  /** An ISO 8601 time. What is no time is shown as it is. */
  date: string | Date;
  className?: string | undefined;
}

/** How long ago, kept true while it is looked at; the full date on hover. */
export function RelativeTime({ date, className }: RelativeTimeProps) {
  const now = useMinute();
  const [hovered, setHovered] = useState(false);
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) return <span className={className}>{String(date)}</span>;
  return (
    <time
      dateTime={moment.toISOString()}
      title={hovered ? fullDate().format(moment) : undefined}
      onPointerEnter={() => setHovered(true)}
      className={classNames(styles.time, className)}
    >
      {timeAgo(moment.getTime(), now)}
    </time>
  );
}
