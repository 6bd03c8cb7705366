import type { editor } from 'monaco-editor/editor';
import { codeFont } from './theme.ts';

/** What every editor of ours, and both halves of a diff, have in common. */
export function commonOptions(): editor.IEditorOptions & editor.IGlobalEditorOptions {
  return {
    fontFamily: codeFont() || 'monospace',
    fontSize: 13,
    lineHeight: 20,
    lineNumbersMinChars: 3,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    wordWrap: 'off',
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    folding: true,
    bracketPairColorization: { enabled: true },
    guides: { indentation: true, bracketPairs: 'active' },
    padding: { top: 8, bottom: 8 },
    overviewRulerBorder: false,
    // Names in any language are no attempt to deceive; invisible characters still are shown.
    unicodeHighlight: { ambiguousCharacters: false },
    // Otherwise U+2028 inside a string, which JSON allows, opens a dialog.
    unusualLineTerminators: 'off',
  };
}

/** The options of a JSON editor, `readOnlyReason` being what it says to who tries to type. */
export function editorOptions(
  label: string,
  readOnlyReason: string | null,
): editor.IStandaloneEditorConstructionOptions {
  return {
    ...commonOptions(),
    ariaLabel: label,
    readOnly: readOnlyReason !== null,
    readOnlyMessage: { value: readOnlyReason ?? '' },
    tabSize: 2,
    insertSpaces: true,
    detectIndentation: false,
    // JSON's keys and values are strings: without this nothing would be suggested inside them.
    quickSuggestions: { strings: true, other: true, comments: false },
    // The schema knows the words; those that merely stand in the document are noise.
    wordBasedSuggestions: 'off',
    // A file dropped here is for the app to import, not a path to insert.
    dropIntoEditor: { enabled: false },
  };
}

/** The options of a diff that is only read. */
export function diffOptions(label: string): editor.IStandaloneDiffEditorConstructionOptions {
  return {
    ...commonOptions(),
    originalAriaLabel: `${label}, before`,
    modifiedAriaLabel: `${label}, after`,
    readOnly: true,
    domReadOnly: true,
    originalEditable: false,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySideInlineBreakpoint: 800,
    hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 4 },
    // White space inside a string is content.
    ignoreTrimWhitespace: false,
    renderOverviewRuler: false,
    renderMarginRevertIcon: false,
    renderGutterMenu: false,
  };
}
