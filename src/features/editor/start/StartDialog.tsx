import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TabPanel, Tabs } from '#ui/Tabs.tsx';
import { DashboardChoices } from './DashboardChoices.tsx';
import styles from './StartDialog.module.css';
import { StarterChoices } from './StarterChoices.tsx';
import type { StartSource } from './startSource.ts';
import { TemplateChoices } from './TemplateChoices.tsx';
import { useStart } from './useStart.ts';

const tabs = [
  { id: 'starters', label: 'Starters' },
  { id: 'templates', label: 'Templates' },
  { id: 'dashboards', label: 'Dashboards' },
] as const;
export type StartTab = (typeof tabs)[number]['id'];

interface Props {
  tab: StartTab;
  /** Something was entered already, which a start takes the place of. */
  replaces: boolean;
  onTab: (tab: StartTab) => void;
  onBlank: () => void;
  onStarted: () => void;
  onClose: () => void;
}

/** What a new template can begin with: nothing, a starter, another template, a dashboard. */
export function StartDialog({ tab, replaces, onTab, onBlank, onStarted, onClose }: Props) {
  const { start, pending, failure } = useStart();

  async function choose(source: StartSource) {
    if (!(await start(source))) return;
    onStarted();
    onClose();
  }
  const choices = { pending, onChoose: (source: StartSource) => void choose(source) };

  return (
    <Dialog
      open
      onClose={onClose}
      size="l"
      title="Start a template"
      description={
        replaces
          ? 'What you choose takes the place of what you have entered; undo brings that back.'
          : 'Choose what it begins with. Everything can be changed afterwards.'
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {!replaces && <Button onClick={onBlank}>Start blank</Button>}
        </>
      }
    >
      <div className={styles.start}>
        {failure !== null && <Notice tone="danger">{failure}</Notice>}
        <Tabs
          label="Where to start from"
          tabs={tabs}
          selected={tab}
          onSelect={(id) => onTab(tabs.find((each) => each.id === id)?.id ?? 'starters')}
        />
        <TabPanel id="starters" selected={tab === 'starters'}>
          <StarterChoices {...choices} />
        </TabPanel>
        <TabPanel id="templates" selected={tab === 'templates'} className={styles.panel}>
          <TemplateChoices {...choices} />
        </TabPanel>
        <TabPanel id="dashboards" selected={tab === 'dashboards'} className={styles.panel}>
          <DashboardChoices {...choices} />
        </TabPanel>
      </div>
    </Dialog>
  );
}
