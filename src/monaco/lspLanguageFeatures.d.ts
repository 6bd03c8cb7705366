/** Monaco's adapters from the workers of its languages, which come without types. */
declare module 'monaco-editor/languages/features/common/lspLanguageFeatures' {
  import type { Uri, languages } from 'monaco-editor/editor';

  type WorkerOf = (...uris: Uri[]) => Promise<unknown>;

  export class CompletionAdapter {
    constructor(worker: WorkerOf, triggerCharacters: string[]);
    provideCompletionItems: languages.CompletionItemProvider['provideCompletionItems'];
  }

  export class HoverAdapter {
    constructor(worker: WorkerOf);
    provideHover: languages.HoverProvider['provideHover'];
  }
}
