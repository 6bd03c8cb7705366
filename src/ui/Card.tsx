import { useId, type ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './Card.module.css';

export interface CardProps {
  /** Given: the card is a region of the page with this name. */
  title?: string | undefined;
  description?: ReactNode;
  actions?: ReactNode;
  /** Edge to edge, for a table or a picture. */
  flush?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function Card({
  title,
  description,
  actions,
  flush = false,
  className,
  children,
}: CardProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={title === undefined ? undefined : titleId}
      className={classNames(styles.card, className)}
    >
      {title !== undefined && (
        <header className={styles.header}>
          <div className={styles.words}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            {description != null && <div className={styles.description}>{description}</div>}
          </div>
          {actions}
        </header>
      )}
      <div className={flush ? undefined : styles.body}>{children}</div>
    </section>
  );
}
