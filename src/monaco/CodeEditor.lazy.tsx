import type { CodeEditorProps } from './CodeEditor.tsx';
import { LazyModule, LazyPart } from './LazyPart.tsx';
import { PlainEditor } from './PlainEditor.tsx';

export type { CodeEditorHandle } from './CodeEditor.tsx';
export type { Sibling } from './SiblingDocument.tsx';

const editorModule = new LazyModule(() => import('./CodeEditor.tsx'));

/** The code editor for pages: Monaco is loaded when it is first shown, not with the page. */
export function CodeEditor(props: CodeEditorProps) {
  return (
    <LazyPart
      module={editorModule}
      height={props.height ?? '24rem'}
      failed={(retry) => <PlainEditor {...props} onRetry={retry} />}
    >
      {(loaded) => <loaded.CodeEditor {...props} />}
    </LazyPart>
  );
}

/** Loads Monaco ahead of need, when the browser has time; call it when someone is about to edit. */
export function prefetchMonaco(): void {
  const load = () => void editorModule.load().catch(editorModule.forget);
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(load);
  else setTimeout(load);
}
