import { useRef, type ComponentProps } from 'react';
import { Search, X } from 'lucide-react';
import { classNames } from './classNames.ts';
import { Kbd } from './Kbd.tsx';
import { Spinner } from './Spinner.tsx';
import control from './control.module.css';
import styles from './SearchBox.module.css';

export interface SearchBoxProps extends Omit<ComponentProps<'input'>, 'type' | 'size'> {
  label: string;
  /** Results are on their way. */
  busy?: boolean | undefined;
  /** The key that leads here, as a hint; whoever shows the box listens for it. */
  shortcut?: string | undefined;
}

/** A search field. Its clear button types nothing: `onChange` hears of it as of any other edit. */
export function SearchBox({
  label,
  busy = false,
  shortcut,
  placeholder = label,
  className,
  ...input
}: SearchBoxProps) {
  const frame = useRef<HTMLDivElement>(null);

  const clear = () => {
    const element = frame.current?.querySelector('input');
    if (!element) return;
    // React overrides the setter of `value` on the element; the prototype's own one makes it see a change.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, '');
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.focus();
  };

  return (
    <div ref={frame} className={classNames(styles.frame, className)}>
      <Search className={styles.glass} />
      <input
        {...input}
        type="search"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        placeholder={placeholder}
        className={classNames(control.control, styles.input)}
      />
      <div className={styles.end}>
        {busy && <Spinner />}
        <button type="button" className={styles.clear} aria-label="Clear search" onClick={clear}>
          <X />
        </button>
        {shortcut !== undefined && (
          <span className={styles.shortcut} aria-hidden="true">
            <Kbd keys={shortcut} />
          </span>
        )}
      </div>
    </div>
  );
}
