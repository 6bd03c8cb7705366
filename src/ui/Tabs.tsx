import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';

export interface Tab {
  id: string;
  label: string;
  /** After the label, and part of the tab's name unless hidden from it: a count, a mark. */
  badge?: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  selected: string;
  onSelect: (id: string) => void;
}

const tabId = (id: string) => `tab-${id}`;
const panelId = (id: string) => `panel-${id}`;

/** The row of tabs. Arrows, Home and End select as they move, as in the platforms' own tabs. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // On a phone the row is longer than the screen. Not scrollIntoView: it would scroll the page too.
    const row = list.current;
    const tab = row?.querySelector<HTMLElement>('[aria-selected=true]');
    if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    const now = tabs.findIndex((tab) => tab.id === selected);
    const next = {
      ArrowRight: (now + 1) % tabs.length,
      ArrowLeft: now - 1,
      Home: 0,
      End: -1,
    }[event.key];
    const tab = next === undefined ? undefined : tabs.at(next);
    if (!tab) return;
    event.preventDefault();
    document.getElementById(tabId(tab.id))?.focus();
    onSelect(tab.id);
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={tabId(tab.id)}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? panelId(tab.id) : undefined}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
          onKeyDown={onKeyDown}
        >
          {tab.label}
          {tab.badge}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  id: string;
  selected: boolean;
  /** Stays mounted, hidden, while another tab is selected: for what is dear to build up again. */
  keepMounted?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** What the tab of the same id shows. */
export function TabPanel({
  id,
  selected,
  keepMounted = false,
  className,
  children,
}: TabPanelProps) {
  if (!selected && !keepMounted) return null;
  return (
    <div
      id={panelId(id)}
      role="tabpanel"
      aria-labelledby={tabId(id)}
      hidden={!selected}
      className={className}
    >
      {children}
    </div>
  );
}
