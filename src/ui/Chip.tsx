import type { ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import styles from './Chip.module.css';

/** A tag that does something when clicked, such as filtering by it. */
export function Chip({ className, type = 'button', ...button }: ComponentProps<'button'>) {
  return <button {...button} type={type} className={classNames(styles.chip, className)} />;
}
