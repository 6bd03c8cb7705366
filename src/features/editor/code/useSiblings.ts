import type { Sibling } from '#monaco/CodeEditor.lazy.tsx';
import type { TextRange } from '#template/locate.ts';
import { type JsonPart, jsonParts } from '#template/template.ts';
import { useMemo } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';
import { tabOf } from '#features/editor/tabNames.ts';
import { useModelPath } from './useModelPath.ts';

/** The template's other documents, which definitions lead into and renames change along. */
export function useSiblings(edited: JsonPart) {
  const { state, store, place, partRefusal } = useEditor();
  const modelPath = useModelPath();
  const [first, second] = jsonParts.filter((part) => part !== edited);
  const { parts } = state.draft;
  const firstText = first && parts[first];
  const secondText = second && parts[second];
  const refusal = partRefusal('variables');
  const documents = useMemo(() => {
    const sibling = (part: JsonPart | undefined, value: string | undefined): Sibling[] =>
      part === undefined || value === undefined
        ? []
        : [
            {
              kind: part,
              modelPath: modelPath(part),
              value,
              onChange: (text) => store.typePart(part, text),
              readOnlyReason: refusal,
            },
          ];
    // The same array while the others are the same: a key in this one is none of their business.
    return [...sibling(first, firstText), ...sibling(second, secondText)];
  }, [first, second, firstText, secondText, modelPath, store, refusal]);

  function open(path: string, range: TextRange) {
    const part = jsonParts.find((each) => modelPath(each) === path);
    if (part !== undefined) {
      place.goTo({ tab: tabOf(part), path: [part], range, focus: true });
    }
  }
  return { documents, open };
}
