import { isApple } from './platform.ts';
import styles from './Kbd.module.css';

const symbols: Record<string, string> = isApple
  ? { mod: '⌘', shift: '⇧', alt: '⌥', ctrl: '⌃', enter: '↵', escape: 'esc' }
  : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', ctrl: 'Ctrl', enter: 'Enter', escape: 'Esc' };

/** A chord as useHotkeys takes it ("mod+k"), written as this person's keyboard has it. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.chord}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles.key}>
          {symbols[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key)}
        </kbd>
      ))}
    </span>
  );
}
