import { useLeaveGuard } from '#components/useLeaveGuard.tsx';
import { paths, templateTabs } from '#paths.ts';
import type { SchemaInForce } from '#queries/schema.ts';
import { generationOf } from '#queries/templates.ts';
import type { Permissions } from '#session/permissions.ts';
import { draftOf } from '#template/fields.ts';
import { applyFix } from '#template/fix.ts';
import type { Problem } from '#template/problem.ts';
import type { Template } from '#template/template.ts';
import { TabPanel, Tabs } from '#ui/Tabs.tsx';
import { useHotkeys } from '#ui/useHotkeys.ts';
import { useMemo, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useLocation } from 'wouter';
import { DetailsForm } from './DetailsForm.tsx';
import { EditorHeader } from './EditorHeader.tsx';
import styles from './TemplateEditor.module.css';
import { JsonTab } from './JsonTab.tsx';
import { LayoutPreview } from './LayoutPreview.tsx';
import { PartTab } from './PartTab.tsx';
import { ProblemsPanel } from './ProblemsPanel.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { ProblemCount } from './ProblemCount.tsx';
import { parseTab, partTabs, tabNames, tabOf, unreadableReason } from './tabs.ts';
import { useCheck } from './useCheck.ts';
import { useEditorTab } from './useEditorTab.ts';
import { useTakenNames } from './useTakenNames.ts';
import { useTemplateDocument } from './useTemplateDocument.ts';
import { useTemplateForm } from './useTemplateForm.ts';

interface Props {
  projectId: number;
  /** The row that the edit begins from; null: a new template. */
  base: Template | null;
  schema: SchemaInForce;
  permissions: Permissions;
  onSaved: (template: Template) => void;
}

const servers = { 'staff-writes': 'old', 'members-write': 'unknown', current: 'current' } as const;

export function TemplateEditor({ projectId, base, schema, permissions, onSaved }: Props) {
  const [, navigate] = useLocation();
  const [tab, selectTab] = useEditorTab();
  const { form, fields } = useTemplateForm(base);
  const document = useTemplateDocument(base);
  const [reviewing, setReviewing] = useState(false);
  /** A place that somebody asked to see, for the editor of that part to go to. */
  const [target, setTarget] = useState<Problem['path'] | null>(null);
  const [replacing, setReplacing] = useState(false);

  const { parts, unreadable } = document;
  const draft = useMemo(() => ({ fields, parts }), [fields, parts]);
  const server = base === null ? 'unknown' : servers[generationOf(base)];
  const takenNames = useTakenNames(projectId, base);
  const check = useCheck({ draft, base, schema: schema.schema, server, takenNames });
  const unsaved = unreadable !== null || check.unsaved;
  const guard = useLeaveGuard(unsaved && !reviewing);

  const blocking = check.problems.filter((problem) => problem.blocks).length;
  const refusal = saveRefusal(unreadable !== null, blocking, unsaved);

  function openReview() {
    if (refusal === null) setReviewing(true);
  }
  useHotkeys({ 'mod+s': openReview });

  /** Shows what a row holds, or nothing yet, in place of what was typed. */
  function startFrom(row: Template | null) {
    form.reset(draftOf(row).fields);
    document.reset(row);
    setReplacing(false);
  }

  function saved(template: Template) {
    guard.allow();
    setReviewing(false);
    startFrom(template);
    onSaved(template);
    if (template.id !== base?.id) {
      navigate(
        paths.template(projectId, template.id, { tab: tab === 'details' ? undefined : tab }),
        {
          replace: true,
        },
      );
    }
  }

  function goTo({ path }: Pick<Problem, 'path'>) {
    selectTab(tabOf(path[0]));
    setTarget(path);
  }

  /** A fix changes tiles or variables, which not everybody may, or not without replacing the template. */
  function fixRefusal() {
    if (unreadable !== null) return unreadableReason;
    if (replacing) return null;
    return permissions.edit('tiles', base);
  }

  const tabs = templateTabs.map((id) => ({
    id,
    label: tabNames[id],
    badge: <ProblemCount problems={check.problems} tab={id} />,
  }));

  return (
    <FormProvider {...form}>
      <main className={styles.page}>
        <EditorHeader
          projectId={projectId}
          base={base}
          name={fields.template_name}
          permissions={permissions}
          unsaved={unsaved}
          saveRefusal={refusal}
          onSave={openReview}
          onDiscard={() => startFrom(base)}
          onArchived={guard.allow}
        />
        <div className={styles.columns}>
          <section className={styles.document}>
            <Tabs
              label="Parts of the template"
              tabs={tabs}
              selected={tab}
              onSelect={(id) => selectTab(parseTab(id))}
            />
            <TabPanel id="details" selected={tab === 'details'} className={styles.panel}>
              <DetailsForm
                base={base}
                permissions={permissions}
                problems={check.problems}
                target={target}
                lockedReason={unreadable === null ? null : unreadableReason}
              />
            </TabPanel>
            {partTabs.map(({ tab: id, part }) => (
              <TabPanel key={id} id={id} selected={tab === id} className={styles.panel}>
                <PartTab
                  part={part}
                  base={base}
                  projectId={projectId}
                  text={parts[part]}
                  onChange={(text) => document.setPart(part, text)}
                  schema={schema}
                  permissions={permissions}
                  problems={check.problems}
                  target={target}
                  lockedReason={unreadable === null ? null : unreadableReason}
                  replacing={replacing}
                  onReplace={() => setReplacing(true)}
                  onSave={openReview}
                />
              </TabPanel>
            ))}
            <TabPanel id="json" selected={tab === 'json'} className={styles.panel}>
              <JsonTab
                base={base}
                projectId={projectId}
                draft={draft}
                document={document}
                permissions={permissions}
                schema={schema}
                replacing={replacing}
                onReplace={() => setReplacing(true)}
                onSave={openReview}
              />
            </TabPanel>
          </section>
          <aside className={styles.aside}>
            <LayoutPreview
              tiles={parts.tiles}
              onChange={(text) => document.setPart('tiles', text)}
              refusal={fixRefusal()}
            />
            <ProblemsPanel
              problems={check.problems}
              unreadable={unreadable !== null}
              settled={check.settled}
              onGoTo={goTo}
              onGoToJson={() => selectTab('json')}
              fixRefusal={fixRefusal}
              onFix={(fix) => document.setParts(applyFix(parts, fix))}
            />
          </aside>
        </div>
        {reviewing && (
          <ReviewDialog
            projectId={projectId}
            base={base}
            draft={draft}
            permissions={permissions}
            replacing={replacing}
            onClose={() => setReviewing(false)}
            onSaved={saved}
            onGoToField={(field) => {
              setReviewing(false);
              goTo({ path: [field] });
            }}
          />
        )}
        {guard.dialog}
      </main>
    </FormProvider>
  );
}

/** Why there is nothing to save, or no saving it; null where there is. */
function saveRefusal(unreadable: boolean, blocking: number, unsaved: boolean): string | null {
  if (unreadable) return unreadableReason;
  if (blocking > 0) {
    return blocking === 1
      ? 'One problem has to be solved first.'
      : `${blocking} problems have to be solved first.`;
  }
  return unsaved ? null : 'Nothing has changed.';
}
