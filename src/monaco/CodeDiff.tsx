import { DiffEditor } from '@monaco-editor/react';
import type { IDisposable, editor } from 'monaco-editor/editor';
import { useEffect, useId, useState } from 'react';
import { holdModel, modelUri } from './models.ts';
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
  const [diff, setDiff] = useState<editor.IStandaloneDiffEditor | null>(null);
  const [options] = useState(diffOptions);
  const id = useId();

  useEffect(() => {
    const models = diff?.getModel();
    if (models == null) return;
    const releases = [holdModel(models.original), holdModel(models.modified)];
    return () => {
      for (const release of releases) release();
    };
  }, [diff]);

  useEffect(() => {
    if (diff === null) return;
    const named = [
      keepLabel(diff.getOriginalEditor(), `${label}, before`),
      keepLabel(diff.getModifiedEditor(), `${label}, after`),
    ];
    return () => {
      for (const item of named) item.dispose();
    };
  }, [diff, label]);

  return (
    <DiffEditor
      original={original}
      modified={modified}
      language={language}
      originalModelPath={modelUri(`diff/${id}/before`)}
      modifiedModelPath={modelUri(`diff/${id}/after`)}
      theme={THEME}
      options={options}
      loading={null}
      height={height}
      wrapperProps={{ 'aria-label': label }}
      // Models are held and disposed in models.ts: before the editor is, Monaco would throw.
      keepCurrentOriginalModel
      keepCurrentModifiedModel
      onMount={setDiff}
    />
  );
}

/** The diff editor of Monaco 0.57 forgets originalAriaLabel and modifiedAriaLabel whenever it lays itself out anew. */
function keepLabel(half: editor.ICodeEditor, ariaLabel: string): IDisposable {
  const name = () => {
    if (half.getRawOptions().ariaLabel !== ariaLabel) half.updateOptions({ ariaLabel });
  };
  name();
  return half.onDidChangeConfiguration(name);
}
