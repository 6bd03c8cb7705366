import { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
// oxlint-disable-next-line import/default -- Vite makes the default export of ?worker
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
// oxlint-disable-next-line import/default -- Vite makes the default export of ?worker
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { completionProvider } from './completionProvider.ts';
import { editorOpener } from './editorOpener.ts';
import { hoverProvider } from './hoverProvider.ts';
import { jsonTokens } from './jsonTokens.ts';
import './monaco.css';
import { quickFixProvider, registerFixCommand } from './quickFixes.ts';
import { renameProvider } from './renameProvider.ts';
import { applySchemas } from './schemas.ts';
import { followTheme } from './theme.ts';
import { definitionProvider, referenceProvider } from './variableProviders.ts';

/*
 * Monaco, once per page and from our own origin. This module weighs megabytes: only what is itself
 * loaded lazily may import it.
 */

globalThis.MonacoEnvironment = {
  getWorker: (_moduleId, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};

// Without this, @monaco-editor/react would fetch Monaco from a CDN.
loader.config({ monaco });

// A rule with no command takes the key away from Monaco's own Ctrl/Cmd+K chords and lets the event
// bubble, trusted and not prevented, to the app's command menu.
monaco.editor.addKeybindingRule({
  keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyK,
  command: null,
});

// What the mouse gets by resting, the keyboard got by such a chord. JSON has no parameters to hint at.
monaco.editor.addKeybindingRule({
  keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.Space,
  command: 'editor.action.showHover',
});

// Documents here have no colours to pick, and looking for them costs a parse of each version.
jsonDefaults.setModeConfiguration({
  ...jsonDefaults.modeConfiguration,
  colors: false,
  tokens: false,
  // Ours come first, and ask for these themselves.
  completionItems: false,
  hovers: false,
});
monaco.languages.setTokensProvider('json', jsonTokens);

const { languages } = monaco;
languages.registerCompletionItemProvider('json', completionProvider);
languages.registerHoverProvider('json', hoverProvider);
languages.registerDefinitionProvider('json', definitionProvider);
languages.registerReferenceProvider('json', referenceProvider);
languages.registerRenameProvider('json', renameProvider);
languages.registerCodeActionProvider('json', quickFixProvider, {
  providedCodeActionKinds: ['quickfix'],
});
registerFixCommand();
monaco.editor.registerEditorOpener(editorOpener);

applySchemas();
followTheme(monaco.editor);

export { monaco };
