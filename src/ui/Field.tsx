import { useId, type ReactNode } from 'react';
import { CircleAlert, Lock } from 'lucide-react';
import { classNames } from './classNames.ts';
import { LengthCounter } from './LengthCounter.tsx';
import styles from './Field.module.css';

/** What every form field takes besides the native attributes of its control. */
export interface FieldProps {
  label: string;
  /** The label is for screen readers alone, where the place says it to everyone else. */
  hiddenLabel?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** Why this person can't change it: it is read only, and the reason is shown and described. */
  readOnlyReason?: string | null | undefined;
}

/** For the control to spread, so that label, hint, error and reason belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldFrameProps extends FieldProps {
  id?: string | undefined;
  /** Characters; counted at the end of the label's line, not enforced: a paste is never cut off. */
  limit?: number | undefined;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

export function Field({
  label,
  hiddenLabel = false,
  id,
  limit,
  className,
  children,
  ...messages
}: FieldFrameProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  return (
    <div className={classNames(styles.field, className)}>
      <div className={hiddenLabel ? 'visually-hidden' : styles.top}>
        <label id={`${controlId}-label`} htmlFor={controlId} className={styles.label}>
          {label}
        </label>
        {limit !== undefined && <LengthCounter controlId={controlId} limit={limit} />}
      </div>
      {children({ id: controlId, ...describedBy(controlId, messages) })}
      <FieldMessages id={controlId} {...messages} />
    </div>
  );
}

type Messages = Pick<FieldProps, 'hint' | 'error' | 'readOnlyReason'>;

/** The control's half of the messages below it. */
export function describedBy(id: string, { hint, error, readOnlyReason }: Messages) {
  return {
    'aria-describedby':
      classNames(
        error !== undefined && `${id}-error`,
        readOnlyReason != null && `${id}-reason`,
        hint != null && `${id}-hint`,
      ) || undefined,
    'aria-invalid': error === undefined ? undefined : (true as const),
  };
}

export function FieldMessages({ id, hint, error, readOnlyReason }: Messages & { id: string }) {
  return (
    <>
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          <CircleAlert />
          {error}
        </p>
      )}
      {readOnlyReason != null && (
        <p id={`${id}-reason`} className={styles.message}>
          <Lock />
          {readOnlyReason}
        </p>
      )}
      {hint != null && (
        <div id={`${id}-hint`} className={styles.message}>
          {hint}
        </div>
      )}
    </>
  );
}
