import type { DraftKeeper } from '#features/editor/drafts/DraftKeeper.ts';
import { mergeOf } from '#components/comparison/mergeOf.ts';
import type { GroundChange } from '#features/editor/document/DocumentStore.ts';
import type { Editor } from '#features/editor/EditorContext.ts';
import { useKeepHistory } from '#features/editor/history/useKeepHistory.ts';
import { unreadableReason } from '#features/editor/tabNames.ts';
import { readNow } from '#features/editor/useEditorState.ts';
import { draftOf } from '#template/fields.ts';
import type { Merge } from '#template/merge/mergeDrafts.ts';
import { isSaved } from '#template/sameContent.ts';
import type { Template, TemplateDraft } from '#template/template.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useState } from 'react';
import { GoneDialog } from './GoneDialog.tsx';
import { ServerNotice } from './ServerNotice.tsx';
import { useMerging } from './useMerging.tsx';
import { useOtherTabs } from './useOtherTabs.ts';
import { useServerRow } from './useServerRow.ts';

interface Options {
  editor: Omit<Editor, 'save'>;
  keeper: DraftKeeper;
  unsaved: boolean;
  /** The edit goes on from this row. */
  onBase: (row: Template) => void;
  /** The text became a new template. */
  onCreated: (row: Template, sent: TemplateDraft) => void;
  closeReview: () => void;
  openReview: () => void;
}

/** What the server holds before a save: what the edit began from, what it led to, or another that a person is asked about. */
export type Ground = { kind: 'base' } | { kind: 'saved'; row: Template } | { kind: 'asked' };

const step = 'Bring in the changes of the server';

/** What others do to the template while it is edited here: notices it, and brings it in without losing anything. */
export function useServerSide(options: Options) {
  const { editor, keeper, unsaved, onBase, onCreated, closeReview, openReview } = options;
  const { projectId, base, store, permissions } = editor;
  const toast = useToast();
  const merging = useMerging();
  const [isGone, setIsGone] = useState(false);

  function takeOver(row: Template): boolean {
    // Something may have been typed since the server was asked.
    store.settle();
    const { draft, whole } = store.state();
    if (unsaved || whole !== null || !(base !== null && isSaved(base, draft))) return false;
    bringIn(base, row, draftOf(row));
    toast.show({
      id: 'taken-over',
      tone: 'info',
      message: 'Changed on the server. This is how it is now.',
    });
    return true;
  }
  const server = useServerRow(projectId, base, takeOver);
  useKeepHistory(projectId, server.news?.kind === 'changed' ? server.news.row : base);
  const tabs = useOtherTabs(projectId, base?.id ?? null, keeper.session, server.lookNow);

  function goOnFrom(row: Template) {
    keeper.rebase(row);
    onBase(row);
  }

  /** One step of undo, which takes the row back, too: else the next save would undo what others did. */
  function bringIn(from: Template | null, to: Template, draft: TemplateDraft) {
    store.edit(step, () => draft, from && { from, to, isBack: false });
    server.settle();
    goOnFrom(to);
  }

  /** The edit stands on another row than before: what was brought in was taken back, or done again. */
  function standOn({ from, to, isBack }: GroundChange) {
    // After a save it stands on what was saved, whatever is taken back.
    if (base !== from) return;
    server.settle();
    goOnFrom(to);
    if (isBack) server.tell(from);
  }

  /** Of what is typed when it is done, however long that takes; null: that cannot be read. */
  async function mergeNow(row: Template): Promise<Merge | null> {
    for (;;) {
      if (!readNow(store)) {
        toast.show({ id: 'save-refusal', tone: 'info', message: unreadableReason });
        return null;
      }
      const { draft } = store.state();
      const merge = await mergeOf({ base: draftOf(base), mine: draft, theirs: draftOf(row) });
      store.settle();
      if (store.state().draft === draft) return merge;
    }
  }

  async function mergeWith(
    row: Template,
    { show, thenReview }: { show: boolean; thenReview: boolean },
  ): Promise<void> {
    const merge = await mergeNow(row);
    closeReview();
    if (merge === null) return;
    const request = {
      merge,
      title: 'Changed on the server meanwhile',
      description:
        'Somebody saved this template after you opened it. Nothing is overwritten without you.',
      apply: (draft: typeof merge.merged) => {
        bringIn(base, row, draft);
        if (thenReview) openReview();
      },
    };
    if (show) merging.show(request);
    else merging.applyOrShow(request);
  }

  function tellGone() {
    closeReview();
    setIsGone(true);
  }

  async function lookFirst(): Promise<Ground> {
    const news = await server.ask();
    if (news === null) return { kind: 'base' };
    // A save whose answer never came, or somebody had the same idea.
    if (news.kind === 'changed' && isSaved(news.row, store.state().draft)) {
      return { kind: 'saved', row: news.row };
    }
    if (news.kind === 'gone') tellGone();
    else await mergeWith(news.row, { show: true, thenReview: true });
    return { kind: 'asked' };
  }

  const { news } = server;
  return {
    lookFirst,
    standOn,
    /** A save found that the row is gone. */
    tellGone,
    merging,
    saved() {
      server.settle();
      tabs.tellSaved();
    },
    notice: (
      <ServerNotice
        news={news}
        isOpenElsewhere={tabs.isOpenElsewhere}
        onShow={() => {
          if (news?.kind === 'gone') setIsGone(true);
          if (news?.kind === 'changed') void mergeWith(news.row, { show: true, thenReview: false });
        }}
        onBringIn={() => {
          if (news?.kind === 'changed')
            void mergeWith(news.row, { show: false, thenReview: false });
        }}
      />
    ),
    dialog: (
      <>
        {merging.dialog}
        {isGone && (
          <GoneDialog
            projectId={projectId}
            draft={store.state().draft}
            permissions={permissions}
            onCreated={(row, sent) => {
              setIsGone(false);
              onCreated(row, sent);
            }}
            onClose={() => setIsGone(false)}
          />
        )}
      </>
    ),
  };
}
