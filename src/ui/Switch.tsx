import { ToggleField, type ToggleFieldProps } from './ToggleField.tsx';
import styles from './Switch.module.css';

export type SwitchProps = Omit<ToggleFieldProps, 'kind' | 'inputClass' | 'indeterminate'>;

export function Switch(props: SwitchProps) {
  return <ToggleField {...props} kind="switch" inputClass={styles.switch} />;
}
