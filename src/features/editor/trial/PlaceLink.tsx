import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { ReactNode } from 'react';
import styles from './PlaceLink.module.css';

/** Words that lead to the place in the template that they are about. */
export function PlaceLink({
  path,
  onGoTo,
  children,
}: {
  path: JsonPath;
  onGoTo: (path: JsonPath) => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.link} onClick={() => onGoTo(path)}>
      {children}
    </button>
  );
}
