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
    // The text area, unlike the newer EditContext, is a textbox that has a size, a value and a
    // read-only state for everything that looks at the page through its accessibility tree.
    editContext: false,
    fixedOverflowWidgets: true,
    // Inside a shadow root the menu would not see the theme's colours.
    useShadowDOM: false,
    wordWrap: 'off',
    minimap: { enabled: false },
    // Each of its lines would be one more stop on Tab's way out.
    stickyScroll: { enabled: false },
    renderLineHighlightOnlyWhenFocus: true,
    scrollBeyondLastLine: false,
    folding: true,
    bracketPairColorization: { enabled: true },
    padding: { top: 8, bottom: 8 },
    overviewRulerBorder: false,
    // Names in any language are no attempt to deceive; invisible characters still are shown.
    unicodeHighlight: { ambiguousCharacters: false },
    // Otherwise U+2028 inside a string, which JSON allows, opens a dialog.
    unusualLineTerminators: 'off',
    renderWhitespace: 'none',
    // Both read the whole document after a key, for marks that JSON has no use for.
    occurrencesHighlight: 'off',
    links: false,
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
    domReadOnly: readOnlyReason !== null,
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
export function diffOptions(): editor.IStandaloneDiffEditorConstructionOptions {
  return {
    ...commonOptions(),
    lineNumbersMinChars: 5,
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
