import {
  useId,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { classNames } from './classNames.ts';
import styles from './SplitPane.module.css';

export interface SplitPaneProps {
  /** The name of the separator: what moving it resizes. */
  label: string;
  first: ReactNode;
  second: ReactNode;
  /** The first pane's share, in percent. Whoever passes it remembers it. */
  size: number;
  /** Once for a drag, when it ends, and for every key. */
  onResize: (size: number) => void;
  min?: number | undefined;
  max?: number | undefined;
  className?: string | undefined;
}

const keyStep = 2;
const pageStep = 10;

/** Two panes side by side with a separator to drag or to move by keys; on a narrow screen one below the other. */
export function SplitPane({
  label,
  first,
  second,
  size,
  onResize,
  min = 20,
  max = 80,
  className,
}: SplitPaneProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const firstId = useId();
  const within = (value: number) => Math.min(max, Math.max(min, value));
  const shown = within(dragged ?? size);

  const moveByKey = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: shown - keyStep,
      ArrowRight: shown + keyStep,
      PageUp: shown - pageStep,
      PageDown: shown + pageStep,
      Home: min,
      End: max,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onResize(within(next));
  };

  const drag = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setDragged(within(((event.clientX - box.left) / box.width) * 100));
  };

  const drop = () => {
    if (dragged !== null) onResize(dragged);
    setDragged(null);
  };

  return (
    <div
      ref={frame}
      className={classNames(styles.frame, className)}
      // React's types know no custom properties.
      style={{ '--first': `${shown}%` } as CSSProperties}
    >
      <div className={styles.panes}>
        <div id={firstId} className={styles.pane}>
          {first}
        </div>
        <div
          // An <hr> can't be focused or moved.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="separator"
          aria-label={label}
          aria-orientation="vertical"
          aria-controls={firstId}
          aria-valuenow={Math.round(shown)}
          aria-valuemin={min}
          aria-valuemax={max}
          tabIndex={0}
          className={styles.separator}
          onKeyDown={moveByKey}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={drag}
          onPointerUp={drop}
          onPointerCancel={() => setDragged(null)}
        />
        <div className={styles.pane}>{second}</div>
      </div>
    </div>
  );
}
