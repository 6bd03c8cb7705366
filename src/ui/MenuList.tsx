import {
  createContext,
  use,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { Check } from 'lucide-react';
import { classNames } from './classNames.ts';
import { placeFloating } from './placeFloating.ts';
import styles from './MenuList.module.css';

export interface MenuAction {
  label: string;
  icon?: ReactNode;
  /** One line more about it, below the label. */
  hint?: string | undefined;
  onSelect: () => void;
  /** Why it can't be chosen now: shown below the label, and described by it. */
  disabledReason?: string | null | undefined;
  danger?: boolean | undefined;
  /** Given: one of several choices, and whether it is the one chosen. */
  checked?: boolean | undefined;
  /** Given: it can be switched on and off by itself, and whether it is on. */
  on?: boolean | undefined;
}

export type MenuItem = MenuAction | 'separator';

/** Where an open menu is, and what it is called: its button says so to the list inside it. */
interface MenuPlace {
  id: string;
  label: string;
  anchor: RefObject<HTMLElement | null>;
  startAt: 'first' | 'last';
  onClose: () => void;
}

export const MenuPlaceContext = createContext<MenuPlace | null>(null);

/** Milliseconds after which typing begins a new word. */
const typeAheadPause = 600;

/** The open menu. It is mounted to open it; it asks to be closed and gives the focus back itself. */
export function MenuList({ items }: { items: readonly MenuItem[] }) {
  const opened = use(MenuPlaceContext);
  if (opened === null) throw new Error('MenuList needs a MenuButton around it');
  const { id, label, anchor, startAt, onClose } = opened;
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  useLayoutEffect(() => {
    const menu = list.current;
    const trigger = anchor.current;
    if (!menu || !trigger) return;
    const place = () => placeFloating(trigger, menu, { side: 'bottom', align: 'edge', gap: 4 });
    menu.showPopover();
    place();
    itemsOf(menu)
      .at(startAt === 'first' ? 0 : -1)
      ?.focus();

    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor, startAt]);

  const closeAndReturn = () => {
    anchor.current?.focus();
    onClose();
  };

  const moveBy = (menu: Element, step: number) => {
    const all = itemsOf(menu);
    const now = all.findIndex((item) => item === document.activeElement);
    all.at((now + step) % all.length)?.focus();
  };

  const typeAhead = (menu: Element, event: KeyboardEvent) => {
    const recent = event.timeStamp - typed.current.at < typeAheadPause ? typed.current.text : '';
    const text = recent + event.key.toLowerCase();
    typed.current = { text, at: event.timeStamp };

    // One letter again and again steps through the items that begin with it.
    const wanted = /^(.)\1*$/u.test(text) ? text.slice(0, 1) : text;
    const all = itemsOf(menu);
    const now = all.findIndex((item) => item === document.activeElement);
    const from = wanted.length === 1 ? now + 1 : Math.max(now, 0);
    [...all.slice(from), ...all.slice(0, from)]
      .find((item) => item.textContent.trim().toLowerCase().startsWith(wanted))
      ?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const menu = event.currentTarget;
    if (event.key === 'ArrowDown') moveBy(menu, 1);
    else if (event.key === 'ArrowUp') moveBy(menu, -1);
    else if (event.key === 'Home') itemsOf(menu).at(0)?.focus();
    else if (event.key === 'End') itemsOf(menu).at(-1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') closeAndReturn();
    else if (/^[^\s]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      typeAhead(menu, event);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      id={id}
      role="menu"
      aria-label={label}
      popover="auto"
      tabIndex={-1}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        // A press outside: the focus stays where that press put it.
        if (event.newState === 'closed') onClose();
      }}
    >
      {items.map((item, index) =>
        item === 'separator' ? (
          <hr key={index} className={styles.separator} />
        ) : (
          <MenuRow
            key={index}
            id={`${id}-${index}`}
            item={item}
            onChoose={() => {
              closeAndReturn();
              item.onSelect();
            }}
          />
        ),
      )}
    </div>
  );
}

interface MenuRowProps {
  id: string;
  item: MenuAction;
  onChoose: () => void;
}

function MenuRow({ id, item, onChoose }: MenuRowProps) {
  const reason = item.disabledReason ?? null;
  const below = reason ?? item.hint;
  return (
    <button
      type="button"
      role={
        item.on !== undefined
          ? 'menuitemcheckbox'
          : item.checked === undefined
            ? 'menuitem'
            : 'menuitemradio'
      }
      aria-checked={item.on ?? item.checked}
      tabIndex={-1}
      className={classNames(styles.item, item.danger && styles.danger)}
      aria-labelledby={`${id}-label`}
      aria-disabled={reason === null ? undefined : true}
      aria-describedby={below === undefined ? undefined : `${id}-below`}
      onClick={() => reason === null && onChoose()}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      {item.icon}
      <span className={styles.words}>
        <span id={`${id}-label`}>{item.label}</span>
        {below !== undefined && (
          <span id={`${id}-below`} className={styles.below}>
            {below}
          </span>
        )}
      </span>
      {(item.on ?? item.checked) === true && <Check className={styles.check} />}
    </button>
  );
}

function itemsOf(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}
