import { useEffect, useEffectEvent } from 'react';
import { isApple } from './platform.ts';

export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

interface HotkeysOptions {
  enabled?: boolean | undefined;
  /** The keys are those of the dialog that is open. */
  inDialog?: boolean | undefined;
}

/**
 * Listens for chords in the whole window: 'mod+k' (⌘ on Apple's keyboards, Ctrl on the others),
 * 'mod+shift+p', '?', '/', 'Escape'. What matches is handled and prevented. A chord with mod works
 * everywhere, in Monaco too; a plain key is left alone while someone types or a dialog is open.
 */
export function useHotkeys(
  hotkeys: Hotkeys,
  { enabled = true, inDialog = false }: HotkeysOptions = {},
): void {
  const handle = useEffectEvent((event: KeyboardEvent, phase: 'capture' | 'bubble') => {
    const chord = chordOf(event);
    // Chords are taken before the focused element sees them, plain keys after it had its chance.
    if (chord.startsWith('mod+') !== (phase === 'capture')) return;
    const handler = hotkeys[chord];
    if (!handler || event.defaultPrevented || event.isComposing) return;
    const isElsewhere = !inDialog && document.querySelector('dialog:modal') !== null;
    if (phase === 'bubble' && (isTyping(event) || isElsewhere)) return;
    event.preventDefault();
    if (phase === 'capture') event.stopPropagation();
    handler(event);
  });

  useEffect(() => {
    if (!enabled) return;
    const capture = (event: KeyboardEvent) => handle(event, 'capture');
    const bubble = (event: KeyboardEvent) => handle(event, 'bubble');
    window.addEventListener('keydown', capture, true);
    window.addEventListener('keydown', bubble);
    return () => {
      window.removeEventListener('keydown', capture, true);
      window.removeEventListener('keydown', bubble);
    };
  }, [enabled]);
}

/** The event as a chord. Shift is part of it only with letters: '?' is '?' wherever it lies on the keyboard. */
function chordOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && (event.key.length > 1 || /\p{L}/u.test(key));
  const mod = isApple ? event.metaKey : event.ctrlKey;
  const other = isApple ? event.ctrlKey : event.metaKey;
  return [mod && 'mod', other && 'other', event.altKey && 'alt', shift && 'shift', key]
    .filter(Boolean)
    .join('+');
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], [role=textbox], .monaco-editor',
    ) !== null
  );
}
