import type { Uri } from 'monaco-editor/editor';
import {
  CompletionAdapter,
  HoverAdapter,
} from 'monaco-editor/languages/features/common/lspLanguageFeatures';
import { getWorker } from 'monaco-editor/languages/features/json/register';

const worker = async (...uris: Uri[]) => (await getWorker())(...uris);

/*
 * What Monaco itself makes of a JSON Schema. Registered by Monaco, it would stand beside what we say of the same place;
 * so its modes are off in setup.ts, and our providers ask here where they have nothing to say.
 */
export const jsonCompletion = new CompletionAdapter(worker, []);
export const jsonHover = new HoverAdapter(worker);
