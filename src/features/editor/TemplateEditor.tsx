import { useLeaveGuard } from '#components/useLeaveGuard.tsx';
import { paths, templateTabs } from '#paths.ts';
import type { SchemaInForce } from '#queries/schema.ts';
import type { Permissions } from '#session/permissions.ts';
import type { Template } from '#template/template.ts';
import { TabPanel, Tabs } from '#ui/Tabs.tsx';
import { useHotkeys } from '#ui/useHotkeys.ts';
import { useRef } from 'react';
import { FormProvider } from 'react-hook-form';
import { useLocation } from 'wouter';
import { JsonTab } from './code/JsonTab.tsx';
import { DetailsForm } from './details/DetailsForm.tsx';
import { useTurns } from './document/useTurns.ts';
import { useUndoKeys } from './document/useUndoKeys.ts';
import { EditorContext } from './EditorContext.ts';
import { EditorHeader } from './EditorHeader.tsx';
import { LayoutPreview } from './picture/LayoutPreview.tsx';
import { FiltersTab } from './parts/FiltersTab.tsx';
import { TilesTab } from './parts/TilesTab.tsx';
import { VariablesTab } from './parts/VariablesTab.tsx';
import { ProblemCount } from './problems/ProblemCount.tsx';
import { ProblemsPanel } from './problems/ProblemsPanel.tsx';
import { ReviewDialog } from './review/ReviewDialog.tsx';
import styles from './TemplateEditor.module.css';
import { parseTab, tabNames, tabOf, unreadableReason } from './tabNames.ts';
import { useEditorCommands } from './useEditorCommands.tsx';
import { useEditorState } from './useEditorState.ts';
import { useReview } from './review/useReview.ts';

interface Props {
  projectId: number;
  /** The row that the edit begins from; null: a new template. */
  base: Template | null;
  schema: SchemaInForce;
  permissions: Permissions;
  onSaved: (template: Template) => void;
}

/** A template as form, code, picture and problems: one document, seen four ways. */
export function TemplateEditor({ projectId, base, schema, permissions, onSaved }: Props) {
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
  const guard = useLeaveGuard(maybeUnsaved && !review.isOpen);
  const turns = useTurns(editor);
  useUndoKeys(page, turns);
  useHotkeys({ 'mod+s': review.ask });
  useEditorCommands({
    editor,
    turns,
    unsaved,
    review,
    onDiscard: discard,
    onArchived: guard.allow,
  });

  function showSaved(template: Template) {
    guard.allow();
    review.close();
    saved(template);
    onSaved(template);
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
            onDiscard={discard}
            onArchived={guard.allow}
          />
          <div className={styles.columns}>
            <section className={styles.document}>
              <Tabs
                label="Parts of the template"
                tabs={tabs}
                selected={tab}
                onSelect={(id) => place.selectTab(parseTab(id))}
              />
              <TabPanel id="details" selected={tab === 'details'} className={styles.panel}>
                <DetailsForm
                  base={base}
                  permissions={permissions}
                  problems={problems}
                  target={wish?.tab === 'details' ? wish.path : null}
                  lockedReason={isUnreadable ? unreadableReason : null}
                />
              </TabPanel>
              <TabPanel id="tiles" selected={tab === 'tiles'} className={styles.panel}>
                <TilesTab />
              </TabPanel>
              <TabPanel id="filters" selected={tab === 'filters'} className={styles.panel}>
                <FiltersTab />
              </TabPanel>
              <TabPanel id="variables" selected={tab === 'variables'} className={styles.panel}>
                <VariablesTab />
              </TabPanel>
              <TabPanel id="json" selected={tab === 'json'} className={styles.panel}>
                <JsonTab />
              </TabPanel>
            </section>
            <aside className={styles.aside}>
              <LayoutPreview />
              <ProblemsPanel />
            </aside>
          </div>
          {review.isOpen && (
            <ReviewDialog
              projectId={projectId}
              base={base}
              draft={state.draft}
              permissions={permissions}
              replacing={editor.replacing}
              onClose={review.close}
              onSaved={showSaved}
              onGoToField={(field) => {
                review.close();
                place.goTo({ tab: tabOf(field), path: [field], focus: true });
              }}
            />
          )}
          {guard.dialog}
          <p role="status" className="visually-hidden">
            {said}
          </p>
        </main>
      </EditorContext>
    </FormProvider>
  );
}
