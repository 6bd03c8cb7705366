import { type ReactNode } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './classNames.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** Its name, and its tooltip where that says no more. */
  label: string;
  icon: ReactNode;
}

export function IconButton({
  label,
  tooltip = label,
  variant = 'quiet',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Button
      {...rest}
      variant={variant}
      className={classNames(styles.square, className)}
      aria-label={label}
      tooltip={tooltip}
    />
  );
}
