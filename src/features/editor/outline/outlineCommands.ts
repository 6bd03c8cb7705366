import type { KeyboardEvent } from 'react';

/** What can be done with a tile of the outline. */
export type OutlineCommand = 'open' | 'duplicate' | 'up' | 'down' | 'remove';

/** Why a command cannot be used on a tile now; null: it can. */
export type Refusals = Record<OutlineCommand, string | null>;

type Step = 'next' | 'previous' | 'first' | 'last';

const withAlt: Record<string, OutlineCommand> = { ArrowUp: 'up', ArrowDown: 'down' };
const plain: Record<string, OutlineCommand> = { Enter: 'open', Delete: 'remove' };
const steps: Record<string, Step> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** What a key on a row means; null: nothing. */
export function outlineKey({
  key,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>):
  | { command: OutlineCommand }
  | { step: Step }
  | { typed: string }
  | null {
  const mod = ctrlKey || metaKey;
  if (mod) return !altKey && key.toLowerCase() === 'd' ? { command: 'duplicate' } : null;
  const command = (altKey ? withAlt : plain)[key];
  if (command !== undefined) return { command };
  if (altKey) return null;
  const step = steps[key];
  if (step !== undefined) return { step };
  return /^\S$/u.test(key) ? { typed: key.toLowerCase() } : null;
}
