import { DiffEditor } from '@monaco-editor/react';
import type { editor } from 'monaco-editor/editor';
import { useId, useMemo } from 'react';
import { modelUri } from './models.ts';
import { diffOptions } from './options.ts';
import './setup.ts';
import { THEME } from './theme.ts';

export interface CodeDiffProps {
  /** Names the region; its two texts are "LABEL, before" and "LABEL, after". */
  label: string;
  original: string;
  modified: string;
  language?: string | undefined;
  height?: string | undefined;
}

/** Two texts side by side, or one above the other where there is no room. Comes with all of Monaco. */
export function CodeDiff({
  label,
  original,
  modified,
  language = 'json',
  height = '24rem',
}: CodeDiffProps) {
  const id = useId();
  const options = useMemo(() => diffOptions(label), [label]);
  return (
    <DiffEditor
      original={original}
      modified={modified}
      language={language}
      originalModelPath={modelUri(`diff ${id} before`)}
      modifiedModelPath={modelUri(`diff ${id} after`)}
      theme={THEME}
      options={options}
      loading={null}
      height={height}
      wrapperProps={{ 'aria-label': label }}
      // Disposed by us, after the editor: before it, Monaco throws.
      keepCurrentOriginalModel
      keepCurrentModifiedModel
      onMount={disposeModelsWith}
    />
  );
}

function disposeModelsWith(diff: editor.IStandaloneDiffEditor): void {
  const models = diff.getModel();
  diff.onDidDispose(() => {
    models?.original.dispose();
    models?.modified.dispose();
  });
}
