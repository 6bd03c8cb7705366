import { MarkerSeverity, editor } from 'monaco-editor/editor';

/** A problem at `length` UTF-16 units from `offset` of the text. */
export interface EditorMarker {
  offset: number;
  length: number;
  severity: 'error' | 'warning' | 'hint';
  message: string;
  code?: string | undefined;
  /** What the light bulb and Ctrl+. offer for it, the best first. The page makes the change, not Monaco. */
  fixes?: readonly MarkerFix[] | undefined;
}

export interface MarkerFix {
  title: string;
  run: () => void;
}

/** Monaco's JSON worker owns "json"; these are ours. */
const OWNER = 'studio';

const SEVERITY = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  hint: MarkerSeverity.Hint,
};

/** A problem as Monaco has it, with its fixes, for which Monaco has no room. */
interface ShownMarker {
  data: editor.IMarkerData;
  fixes: readonly MarkerFix[];
}

const shown = new WeakMap<editor.ITextModel, readonly ShownMarker[]>();

export function shownMarkers(model: editor.ITextModel): readonly ShownMarker[] {
  return shown.get(model) ?? [];
}

/** Shows these problems in the text, in place of those shown before. */
export function showMarkers(model: editor.ITextModel, markers: readonly EditorMarker[]): void {
  const next = markers.map((marker) => ({
    data: markerData(model, marker),
    fixes: marker.fixes ?? [],
  }));
  shown.set(model, next);
  editor.setModelMarkers(
    model,
    OWNER,
    next.map(({ data }) => data),
  );
}

function markerData(
  model: editor.ITextModel,
  { offset, length, severity, message, code }: EditorMarker,
): editor.IMarkerData {
  const start = model.getPositionAt(offset);
  const end = model.getPositionAt(offset + length);
  // A squiggle under all sixty lines of a tile would hide the text: its first line stands for it.
  const whole = start.lineNumber === end.lineNumber;
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: start.lineNumber,
    endColumn: whole ? end.column : model.getLineMaxColumn(start.lineNumber),
    severity: SEVERITY[severity],
    message,
    ...(code === undefined ? {} : { code }),
  };
}
