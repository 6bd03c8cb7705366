import type { Editor } from '#features/editor/EditorContext.ts';
import { mergeOf } from '#components/comparison/mergeOf.ts';
import type { GroundChange } from '#features/editor/document/DocumentStore.ts';
import type { MergeRequest } from '#features/editor/elsewhere/useMerging.tsx';
import { draftsQuery, type KeptDraft } from '#queries/drafts.ts';
import { parseTemplate } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { removeDraft, writeDraft } from '#storage/drafts.ts';
import { draftOf } from '#template/fields.ts';
import { sameContent } from '#template/sameContent.ts';
import type { TemplateDraft } from '#template/template.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { DraftKeeper } from './DraftKeeper.ts';
import { FoundDraftNotice } from './FoundDraftNotice.tsx';
import { typedDraft } from './typedDraft.ts';

interface Options {
  editor: Omit<Editor, 'save'>;
  keeper: DraftKeeper;
  applyOrShow: (request: MergeRequest) => void;
  standOn: (ground: GroundChange) => void;
}

/** Text of this template that a tab before could not save: offers it, or takes it where the address asks for it. */
export function useFoundDraft({ editor, keeper, applyOrShow, standOn }: Options) {
  const { projectId, base, store } = editor;
  const connection = useConnection();
  const client = useQueryClient();
  const toast = useToast();
  const search = useSearch();
  const [address, navigate] = useLocation();
  const wanted = new URLSearchParams(search).get('draft');
  const query = draftsQuery(connection, projectId);
  const drafts = useQuery(query).data ?? [];
  const templateId = base?.id ?? null;
  const found = drafts.find(
    (draft) =>
      draft.templateId === templateId &&
      draft.session !== keeper.session &&
      (wanted === null ? !draft.isAside : draft.session === wanted),
  );
  const refresh = () => client.invalidateQueries({ queryKey: query.queryKey });

  async function take(kept: KeptDraft): Promise<void> {
    const apply = (draft: TemplateDraft, whole: string | null) => {
      store.edit('Take unsaved changes back', () => draft);
      if (whole !== null) store.typeWhole(whole);
      void keeper.takeOver(kept).then(refresh);
    };
    const from = kept.base === null ? null : parseTemplate(kept.base);
    if (base === null || from === null || sameContent(from, base)) {
      apply(kept.draft, kept.whole);
      return;
    }
    // The text of the JSON tab says all of the template, also what others have changed since: it is merged as what it
    // says. What cannot be read is taken back where it was typed, and merged once it is mended.
    const { draft: mine, whole } = typedDraft(kept);
    if (whole !== null) {
      standOn({ from: base, to: from, isBack: true });
      apply(kept.draft, kept.whole);
      return;
    }
    applyOrShow({
      merge: await mergeOf({ base: draftOf(from), mine, theirs: draftOf(base) }),
      title: 'Changed on the server meanwhile',
      description: 'Your unsaved changes began from an older state of this template.',
      apply: (draft) => apply(draft, null),
    });
  }

  async function setAside(kept: KeptDraft) {
    await writeDraft(kept, { aside: 'yes' });
    await refresh();
    toast.show({
      tone: 'info',
      message: 'Set aside. The list of templates still has it, under Unsaved changes.',
      action: {
        label: 'Undo',
        onAction: () => writeDraft(kept, { aside: null }).then(refresh),
      },
    });
  }

  const takeWanted = useEffectEvent((kept: KeptDraft) => {
    const rest = new URLSearchParams(search);
    rest.delete('draft');
    navigate(rest.size === 0 ? address : `${address}?${rest}`, { replace: true });
    void take(kept);
  });
  const asked = wanted === null ? undefined : found;
  useEffect(() => {
    if (asked !== undefined) takeWanted(asked);
  }, [asked]);

  return found !== undefined && wanted === null ? (
    <FoundDraftNotice
      key={found.session}
      base={base}
      kept={found}
      onTake={() => void take(found)}
      onSetAside={() => void setAside(found)}
      onSame={() => void removeDraft(found).then(refresh)}
    />
  ) : null;
}
