import { ToggleField, type ToggleFieldProps } from './ToggleField.tsx';
import styles from './Checkbox.module.css';

export type CheckboxProps = Omit<ToggleFieldProps, 'kind' | 'inputClass'>;

export function Checkbox(props: CheckboxProps) {
  return <ToggleField {...props} kind="checkbox" inputClass={styles.checkbox} />;
}
