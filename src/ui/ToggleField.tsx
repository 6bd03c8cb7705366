import { useId, useLayoutEffect, useRef, type ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import { describedBy, FieldMessages, type FieldProps } from './Field.tsx';
import styles from './ToggleField.module.css';

export interface ToggleFieldProps
  extends Omit<ComponentProps<'input'>, 'type' | 'role'>, FieldProps {
  kind: 'checkbox' | 'switch';
  indeterminate?: boolean | undefined;
  inputClass: string | undefined;
}

/** What Checkbox and Switch are made of: a native checkbox with its label beside it. */
export function ToggleField({
  label,
  hiddenLabel = false,
  hint,
  error,
  readOnlyReason,
  id,
  className,
  kind,
  indeterminate = false,
  inputClass,
  ...input
}: ToggleFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const messages = { hint, error, readOnlyReason };
  const readOnly = readOnlyReason != null;
  const frame = useRef<HTMLLabelElement>(null);

  // Not an attribute, and each click by the person resets it: so after every render.
  useLayoutEffect(() => {
    const control = frame.current?.control;
    if (control instanceof HTMLInputElement) control.indeterminate = indeterminate;
  });

  return (
    <div className={classNames(styles.field, className)}>
      <label ref={frame} className={classNames(styles.row, readOnly && styles.locked)}>
        <input
          {...input}
          {...describedBy(inputId, messages)}
          id={inputId}
          type="checkbox"
          role={kind === 'switch' ? 'switch' : undefined}
          className={inputClass}
          aria-disabled={readOnly || undefined}
          onClick={(event) => {
            // HTML knows no read-only checkbox, and a disabled one can't be focused.
            if (readOnly) event.preventDefault();
            else input.onClick?.(event);
          }}
          onChange={(event) => {
            // React tells of the change before it is taken back.
            if (!readOnly) input.onChange?.(event);
          }}
        />
        <span className={hiddenLabel ? 'visually-hidden' : styles.label}>{label}</span>
      </label>
      <div className={classNames(styles.messages, styles[kind])}>
        <FieldMessages id={inputId} {...messages} />
      </div>
    </div>
  );
}
