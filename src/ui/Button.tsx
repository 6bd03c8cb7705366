import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { Spinner } from './Spinner.tsx';
import { Tooltip } from './Tooltip.tsx';
import styles from './Button.module.css';

export interface ButtonLook {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  size?: 'm' | 's' | undefined;
}

export interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  icon?: ReactNode;
  /** Shows a spinner and ignores clicks; the button keeps its width and its focus. */
  busy?: boolean | undefined;
  /**
   * Why it can't be used now. The button stays focusable and ignores clicks; the reason is its
   * tooltip and its accessible description.
   */
  disabledReason?: string | null | undefined;
  /** Says again what an icon says; a reason takes its place. */
  tooltip?: string | null | undefined;
}

/** The look of a button, for a link. */
export function buttonClass({ variant = 'secondary', size = 'm' }: ButtonLook = {}): string {
  return classNames(styles.button, styles[variant], size === 's' && styles.small);
}

export function Button({
  variant,
  size,
  icon,
  busy = false,
  disabledReason = null,
  tooltip = null,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const hasReason = disabledReason !== null;
  const inactive = busy || hasReason;

  const click = (event: MouseEvent<HTMLButtonElement>) => {
    // A submit button would still submit its form.
    if (inactive) event.preventDefault();
    else onClick?.(event);
  };

  return (
    <Tooltip
      text={disabledReason ?? tooltip}
      id={hasReason ? reasonId : undefined}
      onPress={hasReason}
    >
      <button
        {...rest}
        type={type}
        className={classNames(buttonClass({ variant, size }), className)}
        onClick={click}
        aria-disabled={inactive || undefined}
        aria-busy={busy || undefined}
        aria-describedby={classNames(rest['aria-describedby'], hasReason && reasonId) || undefined}
      >
        {busy ? <BusyContent icon={icon}>{children}</BusyContent> : icon}
        {!busy && children}
      </button>
    </Tooltip>
  );
}

/** The spinner takes the icon's place or, without an icon, covers the words, which keep the width. */
function BusyContent({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  if (icon != null) {
    return (
      <>
        <Spinner />
        {children}
      </>
    );
  }
  return (
    <>
      <span className={styles.behindSpinner}>{children}</span>
      <span className={styles.centred}>
        <Spinner />
      </span>
    </>
  );
}
