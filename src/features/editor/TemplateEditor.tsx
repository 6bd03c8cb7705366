import { loadable } from '#components/loadable.tsx';
import { PaneBoundary } from '#components/PaneBoundary.tsx';
import { paths, templateTabs } from '#paths.ts';
import type { SchemaInForce } from '#queries/schema.ts';
import type { Permissions } from '#session/permissions.ts';
import type { EditableField, Template, TemplateDraft } from '#template/template.ts';
import { TabPanel, Tabs } from '#ui/Tabs.tsx';
import { useHotkeys } from '#ui/useHotkeys.ts';
import { useRef } from 'react';
import { FormProvider } from 'react-hook-form';
import { useLocation } from 'wouter';
import { JsonTab } from './code/JsonTab.tsx';
import { DetailsForm } from './details/DetailsForm.tsx';
import { useDraftKeeper } from './drafts/useDraftKeeper.ts';
import { useFoundDraft } from './drafts/useFoundDraft.tsx';
import { useLeaving } from './drafts/useLeaving.ts';
import { useTurns } from './document/useTurns.ts';
import { useUndoKeys } from './document/useUndoKeys.ts';
import { EditorContext } from './EditorContext.ts';
import { EditorHeader } from './EditorHeader.tsx';
import { useHistoryAddress } from './history/useHistoryAddress.ts';
import { LayoutPreview } from './picture/LayoutPreview.tsx';
import { FiltersTab } from './parts/FiltersTab.tsx';
import { TilesTab } from './parts/TilesTab.tsx';
import { VariablesTab } from './parts/VariablesTab.tsx';
import { ProblemCount } from './problems/ProblemCount.tsx';
import { ProblemsPanel } from './problems/ProblemsPanel.tsx';
import { ReviewDialog } from './review/ReviewDialog.tsx';
import { StartStrip } from './start/StartStrip.tsx';
import styles from './TemplateEditor.module.css';
import { parseTab, tabNames, tabOf, unreadableReason } from './tabNames.ts';
import { useServerSide } from './elsewhere/useServerSide.tsx';
import { useEditorCommands } from './useEditorCommands.tsx';
import { useEditorState } from './useEditorState.ts';
import { useReview } from './review/useReview.ts';

const HistoryDialog = loadable(
  async () => (await import('./history/HistoryDialog.tsx')).HistoryDialog,
);

interface Props {
  projectId: number;
  /** The row that the edit begins from; null: a new template. */
  base: Template | null;
  schema: SchemaInForce;
  permissions: Permissions;
  /** The row that the edit goes on from: it was saved, or brought in. */
  onBase: (template: Template) => void;
}

/** What a person whose view crashed wants to know first. */
const safe = 'What you typed is still here.';

/** A template as form, code, picture and problems: one document, seen four ways. */
export function TemplateEditor({ projectId, base, schema, permissions, onBase }: Props) {
  const [, navigate] = useLocation();
  const page = useRef<HTMLElement>(null);
  const { editor, form, said, discard, saved } = useEditorState({
    projectId,
    base,
    schema,
    permissions,
  });
  const { state, current, place, isUnreadable } = editor;
  const unsaved = isUnreadable || current.analysis.unsaved;
  const review = useReview(editor, unsaved);
  // What was typed a moment ago is not checked yet: it may be something to lose.
  const maybeUnsaved = unsaved || (!current.settled && state.undoName !== null);
  const isClean = current.settled && !current.broken && !unsaved;
  const keeper = useDraftKeeper(editor.store, projectId, base, isClean ? state : null);
  const guard = useLeaving(editor, keeper, maybeUnsaved);
  const serverSide = useServerSide({
    editor,
    keeper,
    unsaved: maybeUnsaved,
    onBase,
    onCreated: showSaved,
    closeReview: review.close,
    openReview: review.ask,
  });
  const foundDraft = useFoundDraft({
    editor,
    keeper,
    applyOrShow: serverSide.merging.applyOrShow,
    standOn: serverSide.standOn,
  });
  const turns = useTurns(editor, serverSide.standOn);
  const history = useHistoryAddress();
  useUndoKeys(page, turns);
  useHotkeys({ 'mod+s': review.ask });
  useEditorCommands({
    editor,
    turns,
    unsaved,
    review,
    onHistory: history.open,
    onDiscard: discard,
    onArchived: guard.allow,
  });

  function showSaved(template: Template, sent: TemplateDraft, refused: EditableField[] = []) {
    if (template.id !== base?.id) guard.allow();
    review.close();
    const isAll = saved(template, sent, refused);
    keeper.rebase(template);
    if (isAll) keeper.drop();
    serverSide.saved();
    onBase(template);
    if (template.id === base?.id) return;
    const tab = place.tab === 'details' ? undefined : place.tab;
    navigate(paths.template(projectId, template.id, { tab }), { replace: true });
  }

  const { problems } = current.analysis;
  const tabs = templateTabs.map((id) => ({
    id,
    label: tabNames[id],
    badge: <ProblemCount problems={problems} tab={id} />,
  }));
  const { tab, wish } = place;

  return (
    <FormProvider {...form}>
      <EditorContext value={{ ...editor, save: review.ask }}>
        <main ref={page} className={styles.page}>
          <EditorHeader
            unsaved={unsaved}
            saveRefusal={review.refusal}
            saving={review.isWaiting}
            turns={turns}
            onHistory={history.open}
            onDiscard={discard}
            onArchived={() => {
              keeper.drop();
              guard.allow();
            }}
          />
          {base === null && <StartStrip />}
          {serverSide.notice}
          {foundDraft}
          <div className={styles.columns}>
            <section className={styles.document}>
              <Tabs
                label="Parts of the template"
                tabs={tabs}
                selected={tab}
                onSelect={(id) => place.selectTab(parseTab(id))}
              />
              <TabPanel id="details" selected={tab === 'details'} className={styles.panel}>
                <PaneBoundary name="Details" safe={safe}>
                  <DetailsForm
                    base={base}
                    permissions={permissions}
                    problems={problems}
                    target={wish?.tab === 'details' ? wish.path : null}
                    lockedReason={isUnreadable ? unreadableReason : null}
                  />
                </PaneBoundary>
              </TabPanel>
              <TabPanel id="tiles" selected={tab === 'tiles'} className={styles.panel}>
                <PaneBoundary name="Tiles" safe={safe}>
                  <TilesTab />
                </PaneBoundary>
              </TabPanel>
              <TabPanel id="filters" selected={tab === 'filters'} className={styles.panel}>
                <PaneBoundary name="Filters" safe={safe}>
                  <FiltersTab />
                </PaneBoundary>
              </TabPanel>
              <TabPanel id="variables" selected={tab === 'variables'} className={styles.panel}>
                <PaneBoundary name="Variables" safe={safe}>
                  <VariablesTab />
                </PaneBoundary>
              </TabPanel>
              <TabPanel id="json" selected={tab === 'json'} className={styles.panel}>
                <PaneBoundary name="JSON" safe={safe}>
                  <JsonTab />
                </PaneBoundary>
              </TabPanel>
            </section>
            <aside className={styles.aside}>
              <PaneBoundary name="Layout preview" safe={safe}>
                <LayoutPreview />
              </PaneBoundary>
              <PaneBoundary name="Problems" safe={safe}>
                <ProblemsPanel />
              </PaneBoundary>
            </aside>
          </div>
          {review.isOpen && (
            <PaneBoundary name="Review changes" safe={safe}>
              {' '}
              <ReviewDialog
                projectId={projectId}
                base={base}
                draft={state.draft}
                permissions={permissions}
                replacing={editor.replacing}
                lookFirst={serverSide.lookFirst}
                onClose={review.close}
                onSaved={showSaved}
                onGone={serverSide.tellGone}
                onGoToField={(field) => {
                  review.close();
                  place.goTo({ tab: tabOf(field), path: [field], focus: true });
                }}
              />
            </PaneBoundary>
          )}
          <PaneBoundary name="History" safe={safe}>
            {base !== null && history.isOpen && (
              <HistoryDialog templateId={base.id} onClose={history.close} />
            )}
          </PaneBoundary>
          <PaneBoundary name="The changes of the server" safe={safe}>
            {serverSide.dialog}
          </PaneBoundary>
          {guard.dialog}
          <p role="status" className="visually-hidden">
            {said}
          </p>
        </main>
      </EditorContext>
    </FormProvider>
  );
}
