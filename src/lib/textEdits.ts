/** What stands from `start` to `end` becomes `text`. Offsets are into the text before any edit. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** All edits at once, in time that grows with the text, not with the edits. They may not reach into each other. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(copied, edit.start), edit.text);
    copied = edit.end;
  }
  pieces.push(text.slice(copied));
  return pieces.join('');
}
