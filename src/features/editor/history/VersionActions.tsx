import { exportTemplates } from '#components/exportTemplates.ts';
import { useFailureToast } from '#components/useFailureToast.ts';
import { useEditor } from '#features/editor/EditorContext.ts';
import { useHistoryEdits, type Version } from '#queries/history.ts';
import { type VersionDocument, versionDocuments } from '#storage/versionTexts.ts';
import type { Template, TemplateDraft } from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { Menu } from '#ui/Menu.tsx';
import { useToast } from '#ui/Toaster.tsx';
import { ChevronDown, Download, Pin, PinOff, RotateCcw, Trash2 } from 'lucide-react';
import { restorationOf } from './restoring.ts';
import styles from './VersionDetail.module.css';
import { documentNames, exactTime } from './versionWords.ts';

interface Props {
  version: Version;
  /** null: not read yet, or it cannot be. */
  row: Template | null;
  draft: TemplateDraft | null;
  onRestored: () => void;
  onRemove: () => void;
}

/** What can be done with a version. Restoring writes into the editor; nothing is sent before one saves. */
export function VersionActions({ version, row, draft, onRestored, onRemove }: Props) {
  const editor = useEditor();
  const toast = useToast();
  const failed = useFailureToast();
  const { pin } = useHistoryEdits(version.projectId);
  const { store } = editor;
  const { id, isPinned, at } = version;

  function restoration(document: VersionDocument | 'all') {
    return draft === null
      ? { change: {}, left: [], refusal: 'It cannot be read.' }
      : restorationOf(store.state().draft, draft, document, editor);
  }

  function restore(document: VersionDocument | 'all') {
    const { change, left } = restoration(document);
    const what = document === 'all' ? 'the version' : documentNames[document].toLowerCase();
    editor.edit(`Restore ${what} of ${exactTime(at)}`, () => change);
    toast.show({
      id: 'restored-version',
      tone: 'info',
      message: [
        `The editor holds ${what} of ${exactTime(at)}. Review and save to keep it.`,
        left.length === 0 ? '' : `Not restored, since you may not change it: ${left.join(', ')}.`,
      ].join(' '),
    });
    onRestored();
  }

  return (
    <div className={styles.actions}>
      <Button
        variant="primary"
        icon={<RotateCcw aria-hidden size={16} />}
        disabledReason={restoration('all').refusal}
        onClick={() => restore('all')}
      >
        Restore
      </Button>
      <Menu
        label="Restore a part"
        triggerVariant="secondary"
        trigger={
          <>
            Restore a part
            <ChevronDown aria-hidden size={16} />
          </>
        }
        items={versionDocuments.map((document) => ({
          label: `Only ${documentNames[document].toLowerCase()}`,
          disabledReason: restoration(document).refusal,
          onSelect: () => restore(document),
        }))}
      />
      <Button
        icon={isPinned ? <PinOff aria-hidden size={16} /> : <Pin aria-hidden size={16} />}
        onClick={() => void pin({ id, isPinned: !isPinned }).catch(failed)}
      >
        {isPinned ? 'Unpin' : 'Pin'}
      </Button>
      <Button
        icon={<Download aria-hidden size={16} />}
        disabledReason={row === null ? 'It cannot be read.' : null}
        onClick={() => row !== null && void exportTemplates([row], '')}
      >
        Export
      </Button>
      <Button variant="quiet" icon={<Trash2 aria-hidden size={16} />} onClick={onRemove}>
        Remove from history
      </Button>
    </div>
  );
}
