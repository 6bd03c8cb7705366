import { type IDisposable, Range, type editor } from 'monaco-editor/editor';
import { afterPaint } from '#lib/afterPaint.ts';
import { textEdits } from './textEdits.ts';

/** How many texts may be under way to a slow owner at once; the oldest is forgotten. */
const MOST_UNDER_WAY = 100;

export interface TextLink extends IDisposable {
  /** Makes the model hold what its owner holds, unless that is only what the model said before. */
  show(text: string): void;
  /** Tells what was typed in this frame now, instead of once the frame is on the screen. */
  flush(): void;
}

/**
 * Keeps a model and the owner of its text in step: `tell` hears each text that was typed, `show`
 * takes each that came from elsewhere. An owner may answer late, while more is typed; what it was
 * told must not come back as a change, or it would take back the keys pressed since. The owner hears
 * after the frame that shows the key: what it makes of a text of megabytes must not hold up the next one.
 */
export function linkText(model: editor.ITextModel, tell: (text: string) => void): TextLink {
  let known: string | null = null;
  const underWay: string[] = [];

  const report = () => {
    const text = model.getValue();
    if (text === known) return;
    known = text;
    underWay.push(text);
    if (underWay.length > MOST_UNDER_WAY) underWay.shift();
    tell(text);
  };

  const isEcho = (text: string) => {
    const at = underWay.lastIndexOf(text);
    // What was told before it will not come back any more.
    underWay.splice(0, at + 1);
    return at !== -1;
  };

  let waiting: (() => void) | null = null;
  const flush = () => {
    waiting?.();
    waiting = null;
  };
  const listener = model.onDidChangeContent(() => {
    waiting ??= afterPaint(() => {
      waiting = null;
      report();
    });
  });
  return {
    flush,
    show(text) {
      flush();
      if (isEcho(text) || text === known) return;
      known = text;
      setText(model, text);
      // A model holds one kind of line end and no byte order mark: then the owner is told.
      report();
    },
    dispose() {
      flush();
      listener.dispose();
    },
  };
}

/** Turns the model's text into `text`, as one step of undo, touching only what differs. */
export function setText(model: editor.ITextModel, text: string): void {
  const edits = textEdits(model.getValue(), text).map((edit) => ({
    range: rangeAt(model, edit),
    text: edit.text,
  }));
  if (edits.length === 0) return;
  model.pushStackElement();
  model.pushEditOperations(null, edits, () => null);
  model.pushStackElement();
}

/** The range of `length` UTF-16 units from `offset`, as far as the text has them. */
export function rangeAt(
  model: editor.ITextModel,
  { offset, length }: { offset: number; length: number },
): Range {
  return Range.fromPositions(model.getPositionAt(offset), model.getPositionAt(offset + length));
}
