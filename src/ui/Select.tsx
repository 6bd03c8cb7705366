import type { ComponentProps, KeyboardEvent } from 'react';
import { ChevronsUpDown } from 'lucide-react';
import { classNames } from './classNames.ts';
import { Field, type FieldProps } from './Field.tsx';
import control from './control.module.css';
import styles from './Select.module.css';

/** Its children are `<option>`s. */
export interface SelectProps
  extends Omit<ComponentProps<'select'>, 'multiple' | 'size'>, FieldProps {}

/** The platform's own select: on a phone it opens the wheel that people know. */
export function Select({
  label,
  hiddenLabel,
  hint,
  error,
  readOnlyReason,
  id,
  className,
  children,
  ...select
}: SelectProps) {
  const readOnly = readOnlyReason != null;

  // HTML knows no read-only select, and a disabled one can't be focused to hear the reason.
  // The style keeps the pointer out, this keeps the keys out.
  const refuseKeys = (event: KeyboardEvent<HTMLSelectElement>) => {
    if (readOnly && event.key !== 'Tab' && event.key !== 'Escape') event.preventDefault();
    select.onKeyDown?.(event);
  };

  return (
    <Field {...{ label, hiddenLabel, hint, error, readOnlyReason, id, className }}>
      {(attributes) => (
        <div className={styles.frame}>
          <select
            {...select}
            {...attributes}
            aria-disabled={readOnly || undefined}
            onKeyDown={refuseKeys}
            className={classNames(
              control.control,
              styles.select,
              readOnly && control.readOnly,
              readOnly && styles.locked,
            )}
          >
            {children}
          </select>
          <ChevronsUpDown className={styles.arrows} />
        </div>
      )}
    </Field>
  );
}
