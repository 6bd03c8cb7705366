import type { ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import { Field, type FieldProps } from './Field.tsx';
import styles from './control.module.css';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'size'>, FieldProps {
  /** For keys, ids and addresses. */
  mono?: boolean | undefined;
  /** Characters; counted when near, not enforced: a paste is never cut off in silence. */
  maxLength?: number | undefined;
}

export function TextField({
  label,
  hiddenLabel,
  hint,
  error,
  readOnlyReason,
  id,
  className,
  mono = false,
  maxLength,
  ...input
}: TextFieldProps) {
  const readOnly = input.readOnly === true || readOnlyReason != null;
  return (
    <Field
      {...{ label, hiddenLabel, hint, error, readOnlyReason, id, className }}
      limit={maxLength}
    >
      {(control) => (
        <input
          type="text"
          {...input}
          {...control}
          readOnly={readOnly}
          className={classNames(styles.control, mono && styles.mono, readOnly && styles.readOnly)}
        />
      )}
    </Field>
  );
}
