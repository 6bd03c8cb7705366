import { useEffect, useImperativeHandle, useRef } from 'react';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import type { CodeEditorProps } from './CodeEditor.tsx';

interface PlainEditorProps extends CodeEditorProps {
  onRetry: () => void;
}

/** A text box in place of Monaco when that can't be loaded: what was typed is safe, and work goes on. */
export function PlainEditor({
  label,
  value,
  onChange,
  readOnlyReason = null,
  onCursor,
  handleRef,
  height = '24rem',
  onRetry,
}: PlainEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const change = useRef<((text: string) => void) | null>(null);
  useEffect(() => {
    change.current = readOnlyReason === null ? onChange : null;
  });

  // One handle for as long as the box stands: who holds it in a state would be rendered anew by each other one.
  useImperativeHandle(
    handleRef,
    () => ({
      focus: () => box.current?.focus(),
      flush: () => undefined, // it tells at once
      reveal: ({ offset, length }) => box.current?.setSelectionRange(offset, offset + length),
      replace: (text) => change.current?.(text),
    }),
    [],
  );

  return (
    <>
      <TextArea
        ref={box}
        label={label}
        hiddenLabel
        mono
        spellCheck={false}
        value={value}
        readOnlyReason={readOnlyReason}
        hint="The code editor could not be loaded, so this is plain text."
        style={{ height }}
        onChange={(event) => onChange(event.target.value)}
        onSelect={(event) => onCursor?.(event.currentTarget.selectionStart)}
      />
      <Button size="s" onClick={onRetry}>
        Try again
      </Button>
    </>
  );
}
