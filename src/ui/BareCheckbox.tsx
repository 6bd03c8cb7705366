import type { ComponentProps } from 'react';
import checkbox from './Checkbox.module.css';
import styles from './BareCheckbox.module.css';
import { classNames } from './classNames.ts';

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'aria-label'> {
  label: string;
}

/** A checkbox without words around it, as light as can be: a list has one a row. */
export function BareCheckbox({ label, className, ...input }: Props) {
  return (
    <label className={classNames(styles.target, className)}>
      <input {...input} type="checkbox" aria-label={label} className={checkbox.checkbox} />
    </label>
  );
}
