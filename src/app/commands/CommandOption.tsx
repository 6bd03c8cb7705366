import { Kbd } from '#ui/Kbd.tsx';
import { Check } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import type { FoundCommand } from './arrangeCommands.ts';
import styles from './CommandOption.module.css';

interface Props {
  id: string;
  found: FoundCommand;
  active: boolean;
  onPoint: () => void;
  onChoose: (event: MouseEvent) => void;
}

export function CommandOption({ id, found, active, onPoint, onChoose }: Props) {
  const { label, icon, hint, shortcut, checked } = found.command;
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // The focus stays in the text box, which takes the keys (aria-activedescendant).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles.option}
      onPointerMove={active ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onAuxClick={(event) => event.button === 1 && onChoose(event)}
    >
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
      <span className={styles.label}>{marked(label, found.ranges)}</span>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      {checked === true && (
        <>
          <span className="visually-hidden">, chosen</span>
          <Check aria-hidden className={styles.check} />
        </>
      )}
      {shortcut !== undefined && (
        <span aria-hidden className={styles.shortcut}>
          <Kbd keys={shortcut} />
        </span>
      )}
    </div>
  );
}

function marked(label: string, ranges: FoundCommand['ranges']): ReactNode {
  const starts = [0, ...ranges.map(([, to]) => to)];
  return starts.map((start, at) => {
    const [from, to] = ranges[at] ?? [label.length, label.length];
    return (
      <span key={start}>
        {label.slice(start, from)}
        {from < to && <mark>{label.slice(from, to)}</mark>}
      </span>
    );
  });
}
