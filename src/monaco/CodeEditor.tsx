import { Editor } from '@monaco-editor/react';
import type { editor } from 'monaco-editor/editor';
import {
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DocumentKind } from '#template/assist/documentKind.ts';
import type { TextRange } from '#template/locate.ts';
import { isApple } from '#ui/platform.ts';
import styles from './CodeEditor.module.css';
import { groupAround, registerGroup } from './documentGroups.ts';
import { openFrom } from './editorOpener.ts';
import { offerFindUsage } from './findUsage.ts';
import { followCaret } from './followCaret.ts';
import { linkText, rangeAt, setText, type TextLink } from './linkText.ts';
import { type EditorMarker, showMarkers } from './markers.ts';
import { holdModel, modelUri } from './models.ts';
import { editorOptions } from './options.ts';
import { bindSchema } from './schemas.ts';
import './setup.ts';
import { type Sibling, SiblingDocument } from './SiblingDocument.tsx';
import { letTabLeave } from './tabEscape.ts';
import { THEME } from './theme.ts';
import { insertTextWhole } from './wholeText.ts';

export interface CodeEditorHandle {
  /** Brings the range into view and puts the caret there; the focus stays where it is. */
  reveal(range: { offset: number; length: number }): void;
  focus(): void;
  /** Has onChange hear now of what was typed in this frame; it hears of itself once that is on the screen. */
  flush(): void;
  /** Changes the text as if typed: one step of undo, and onChange hears it. Not when read-only. */
  replace(text: string): void;
}

export interface CodeEditorProps {
  /** The accessible name of the textbox, to the letter. */
  label: string;
  /** Any string; the same one means the same document. Its last segment is shown as its name. */
  modelPath: string;
  value: string;
  onChange: (text: string) => void;
  /** A JSON Schema to check, complete and explain with. */
  schema: object | null;
  /** Why nothing can be typed here; null or absent: it can. */
  readOnlyReason?: string | null | undefined;
  /** Problems found elsewhere, at places in `value`; the same array while they are the same. */
  markers?: readonly EditorMarker[] | undefined;
  /** Which document of a template this is: then completion, hover and the rest know what belongs in it. */
  kind?: DocumentKind | undefined;
  /** The template's other documents, for definitions, references and renames to reach. */
  alongside?: readonly Sibling[] | undefined;
  /** Go to definition, or to a reference, leads into one of those. */
  onOpenDocument?: ((modelPath: string, range: TextRange) => void) | undefined;
  /** Given: any text in it can be looked for in other templates. */
  onFindUsage?: ((word: string) => void) | undefined;
  /** Ctrl/Cmd+S in the text, unless a handler of the window took it first. */
  onSave?: (() => void) | undefined;
  /** The caret came to this offset, in whatever way. */
  onCursor?: ((offset: number) => void) | undefined;
  /** Is set once the editor is ready; a function hears of it then. */
  handleRef?: Ref<CodeEditorHandle> | undefined;
  /** A CSS length, for the whole, with the line below the code. */
  height?: string | undefined;
}

const NO_MARKERS: readonly EditorMarker[] = [];
const NO_SIBLINGS: readonly Sibling[] = [];

/** Monaco on one JSON document. It comes with all of Monaco: pages take it from CodeEditor.lazy.tsx. */
export function CodeEditor(props: CodeEditorProps) {
  return <DocumentEditor key={props.modelPath} {...props} />;
}

function DocumentEditor({
  label,
  modelPath,
  value,
  onChange,
  schema,
  readOnlyReason = null,
  markers = NO_MARKERS,
  kind,
  alongside = NO_SIBLINGS,
  onOpenDocument,
  onFindUsage,
  onSave,
  onCursor,
  handleRef,
  height = '24rem',
}: CodeEditorProps) {
  const [code, setCode] = useState<editor.IStandaloneCodeEditor | null>(null);
  const [tabLeaves, setTabLeaves] = useState(false);
  const link = useRef<TextLink | null>(null);
  const noteId = useId();
  const uri = modelUri(modelPath);
  const readOnly = readOnlyReason !== null;
  const options = useMemo(() => editorOptions(label, readOnlyReason), [label, readOnlyReason]);

  const changed = useEffectEvent(onChange);
  const opened = useEffectEvent((openedUri: string, range: TextRange) => {
    const document = alongside.find(({ modelPath }) => modelUri(modelPath) === openedUri);
    if (document !== undefined) onOpenDocument?.(document.modelPath, range);
  });
  const sought = useEffectEvent((word: string) => onFindUsage?.(word));
  const findsUsage = onFindUsage !== undefined;
  useEffect(() => {
    if (code === null || !findsUsage) return;
    const action = offerFindUsage(code, (word) => sought(word));
    return () => action.dispose();
  }, [code, findsUsage]);
  const moved = useEffectEvent((offset: number) => onCursor?.(offset));
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (onSave === undefined || !isSaveChord(event)) return;
    event.preventDefault();
    onSave();
  });

  useEffect(() => {
    const model = code?.getModel();
    if (code === null || model == null) return;
    model.updateOptions({ tabSize: 2, indentSize: 2, insertSpaces: true });
    link.current = linkText(model, (text) => changed(text));
    const registered = [
      { dispose: holdModel(model) },
      { dispose: () => showMarkers(model, []) },
      link.current,
      followCaret(code, model, (offset) => moved(offset)),
      code.onKeyDown((event) => pressed(event.browserEvent)),
      openFrom(code, (openedUri, range) => opened(openedUri, range)),
      letTabLeave(code, setTabLeaves),
      insertTextWhole(code),
    ];
    return () => {
      for (const item of registered) item.dispose();
    };
  }, [code]);

  useEffect(() => link.current?.show(value), [code, value]);

  const group = useMemo(
    () => (kind === undefined ? null : groupAround({ kind, modelPath, readOnlyReason }, alongside)),
    [kind, modelPath, readOnlyReason, alongside],
  );
  useEffect(() => {
    if (group === null) return;
    const registered = registerGroup(group);
    return () => registered.dispose();
  }, [group]);
  useEffect(() => (schema === null ? undefined : bindSchema(uri, schema)), [uri, schema]);

  useEffect(() => {
    const model = code?.getModel();
    if (model != null) showMarkers(model, markers);
  }, [code, markers]);

  useEffect(() => {
    const textbox = code?.getDomNode()?.querySelector('[role="textbox"]');
    textbox?.setAttribute('aria-describedby', noteId);
    textbox?.setAttribute('aria-readonly', String(readOnly));
  }, [code, noteId, readOnly]);

  useImperativeHandle(
    code && handleRef,
    () => ({
      focus: () => code?.focus(),
      flush: () => link.current?.flush(),
      reveal(place) {
        const model = code?.getModel();
        if (code === null || model == null) return;
        const range = rangeAt(model, place);
        // A whole tile under a selection is hard to read: its first line is enough to see where it begins.
        const isOneLine = range.startLineNumber === range.endLineNumber;
        code.setSelection(isOneLine ? range : range.collapseToStart());
        code.revealRangeNearTopIfOutsideViewport(range);
      },
      replace(text) {
        const model = code?.getModel();
        if (model != null && !readOnly) setText(model, text);
      },
    }),
    [code, readOnly],
  );

  return (
    <div className={styles.editor} style={{ height }}>
      <div className={styles.code}>
        <Editor
          path={uri}
          language="json"
          defaultValue={value}
          theme={THEME}
          options={options}
          loading={null}
          // Models are held and disposed in models.ts, since two editors may share one.
          keepCurrentModel
          onMount={setCode}
        />
      </div>
      {alongside.map((sibling) => (
        <SiblingDocument key={sibling.modelPath} {...sibling} />
      ))}
      <p id={noteId} className={styles.note} data-strong={tabLeaves || undefined}>
        {readOnlyReason ??
          (tabLeaves ? 'Tab leaves the editor now' : 'Esc then Tab leaves the editor')}
      </p>
    </div>
  );
}

function isSaveChord(event: KeyboardEvent): boolean {
  const mod = isApple ? event.metaKey : event.ctrlKey;
  return mod && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's';
}
