import { applyFix, type Fix, fixLabel } from '#template/fix.ts';
import { fixAll } from '#template/fixAll.ts';
import { useCallback } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';

/** Carries fixes out, each or all of them as one step of undo. */
export function useMend() {
  const { base, schema, server, edit, say, partRefusal } = useEditor();
  const one = useCallback(
    (fix: Fix) => {
      edit(fixLabel(fix), ({ parts }) => ({ parts: applyFix(parts, fix) }));
      say(`Mended: ${fixLabel(fix)}`);
    },
    [edit, say],
  );
  return {
    /** A fix changes tiles or variables, which not everybody may, or not without replacing the template. */
    refusal: partRefusal('tiles'),
    one,
    all() {
      edit('Mend all that can be', (draft) => ({
        parts: fixAll({ draft, base, server, schema: schema.schema }),
      }));
      say('Mended all that can be');
    },
  };
}
