import type { editor } from 'monaco-editor/editor';

/**
 * The URI of the model for `modelPath`, any string; what follows its last slash is the document's
 * name where Monaco shows one. JSON schemas are bound to URIs by globs, so whatever a glob or a URI
 * reads as more than a letter is spelled in hex.
 */
export function modelUri(modelPath: string): string {
  const path = modelPath.replace(
    // A dot is one only between letters: `..` would lead elsewhere.
    /[^\w/.-]|(?<!\w)\.|\.(?!\w)/g,
    (character) => `~${character.charCodeAt(0).toString(16)}~`,
  );
  return `inmemory://studio/${path}`;
}

const holders = new Map<editor.ITextModel, number>();

/**
 * Keeps the model until the returned function is called. A model that nobody has held for a
 * microtask is disposed: so the editor on it goes first, and one that is only mounted anew, or a
 * second one with the same path, finds it alive.
 */
export function holdModel(model: editor.ITextModel): () => void {
  holders.set(model, (holders.get(model) ?? 0) + 1);
  return () => {
    holders.set(model, (holders.get(model) ?? 1) - 1);
    queueMicrotask(() => {
      if (holders.get(model) !== 0) return;
      holders.delete(model);
      model.dispose();
    });
  };
}
