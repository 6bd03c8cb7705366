import { useId, type ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { describedBy, FieldMessages, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import styles from './SegmentedControl.module.css';

export interface SegmentOption<Value extends string> {
  value: Value;
  label: string;
  icon?: ReactNode;
}

interface SegmentedControlProps<Value extends string> extends FieldProps {
  options: readonly SegmentOption<Value>[];
  /** A value that is none of the options leaves all of them off. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** The icons alone are seen; the labels name them. */
  iconsOnly?: boolean | undefined;
  className?: string | undefined;
}

/** A few choices side by side: real radio buttons, so that arrows and forms work as anywhere. */
export function SegmentedControl<Value extends string>({
  label,
  hiddenLabel = false,
  hint,
  error,
  readOnlyReason,
  options,
  value,
  onChange,
  iconsOnly = false,
  className,
}: SegmentedControlProps<Value>) {
  const id = useId();
  const messages = { hint, error, readOnlyReason };
  const readOnly = readOnlyReason != null;
  return (
    <div className={classNames(field.field, className)}>
      <div id={`${id}-label`} className={hiddenLabel ? 'visually-hidden' : field.label}>
        {label}
      </div>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-disabled={readOnly || undefined}
        {...describedBy(id, messages)}
        className={classNames(styles.segments, readOnly && styles.locked)}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.segment}
            title={iconsOnly ? option.label : undefined}
          >
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => !readOnly && onChange(option.value)}
              className={styles.radio}
            />
            {option.icon}
            <span className={iconsOnly ? 'visually-hidden' : undefined}>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldMessages id={id} {...messages} />
    </div>
  );
}
