import type { ReactNode } from 'react';

/** One thing that the command menu can do. What is not allowed now is not offered. */
export type Command = {
  /** The same from one opening of the menu to the next. */
  id: string;
  label: string;
  /** The heading that it stands under. */
  group: string;
  icon: ReactNode;
  /** A word more about it, after the label. */
  hint?: string | undefined;
  /** The keys that do the same, as Kbd takes them. */
  shortcut?: string | undefined;
  /** One of several choices, and whether it is the one in force. */
  checked?: boolean | undefined;
  /** Found by its name alone: there are too many of its kind to be listed unasked. */
  typedOnly?: boolean | undefined;
} & (
  | { run: () => void }
  /** An address below the app's base: may be opened in a new tab as well. */
  | { to: string }
);
