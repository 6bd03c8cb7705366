import { differingFields } from '#template/fields.ts';
import { isPart, type TemplateFields } from '#template/template.ts';
import type { Editor } from '#features/editor/EditorContext.ts';
import { tabOf } from '#features/editor/tabNames.ts';
import type { ChangedPlace, GroundChange } from './DocumentStore.ts';

/** Undo and redo over the whole template: they show what they changed, and say it. */
export function useTurns(
  { store, state, place, say }: Omit<Editor, 'save'>,
  /** The row that the edit stands on goes with the step. */
  onGround: (ground: GroundChange) => void,
) {
  function show(changed: ChangedPlace | null, fieldsBefore: TemplateFields, verb: string) {
    if (changed === null) {
      say(`Nothing to ${verb}`);
      return;
    }
    if (changed.ground !== null) onGround(changed.ground);
    say(`${verb === 'undo' ? 'Took back' : 'Did again'}: ${changed.name}`);
    const { key, offset, length } = changed;
    if (key === 'fields') {
      const [field] = differingFields(store.state().draft.fields, fieldsBefore);
      if (field !== undefined && place.tab !== 'json') {
        place.goTo({ tab: 'details', path: [field], focus: true });
      }
      return;
    }
    const tab = isPart(key) ? tabOf(key) : 'json';
    // On the JSON tab the same is seen in the whole; a command's own view shows what it did.
    if (tab !== place.tab && (place.tab === 'json' || !changed.isTyping)) return;
    const path = isPart(key) ? [key] : [];
    place.goTo({ tab, path, range: { offset, length }, focus: false });
  }

  return {
    undoName: state.undoName,
    redoName: state.redoName,
    undo: () => show(store.undo(), state.draft.fields, 'undo'),
    redo: () => show(store.redo(), state.draft.fields, 'redo'),
  };
}
