import type { ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import { Field, type FieldProps } from './Field.tsx';
import control from './control.module.css';
import styles from './TextArea.module.css';

export interface TextAreaProps extends ComponentProps<'textarea'>, FieldProps {
  mono?: boolean | undefined;
  /** Characters; counted when near, not enforced: a paste is never cut off in silence. */
  maxLength?: number | undefined;
}

/** Grows with its text, from `rows` lines to half the screen. */
export function TextArea({
  label,
  hiddenLabel,
  hint,
  error,
  readOnlyReason,
  id,
  className,
  mono = false,
  maxLength,
  rows = 3,
  ...textarea
}: TextAreaProps) {
  const readOnly = textarea.readOnly === true || readOnlyReason != null;
  return (
    <Field
      {...{ label, hiddenLabel, hint, error, readOnlyReason, id, className }}
      limit={maxLength}
    >
      {(attributes) => (
        <textarea
          {...textarea}
          {...attributes}
          rows={rows}
          readOnly={readOnly}
          className={classNames(
            control.control,
            styles.textarea,
            mono && control.mono,
            readOnly && control.readOnly,
          )}
          style={{ minHeight: `calc(${rows}lh + 0.75rem)`, ...textarea.style }}
        />
      )}
    </Field>
  );
}
