import { loadable } from '#components/loadable.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { LayoutDashboard, LayoutTemplate, Sparkles, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useEditor } from '#features/editor/EditorContext.ts';
import type { StartTab } from './StartDialog.tsx';
import { parseSource } from './startSource.ts';
import styles from './StartStrip.module.css';
import { useStart } from './useStart.ts';

const StartDialog = loadable(async () => (await import('./StartDialog.tsx')).StartDialog);

/** Above a new template: what else it could begin with than nothing. It goes once one has chosen, or does not want it. */
export function StartStrip() {
  const { current } = useEditor();
  const [shown, setShown] = useState(true);
  const [tab, setTab] = useState<StartTab | null>(null);
  const address = useStartFromAddress(() => setShown(false));
  if (address.failure !== null && shown) {
    return (
      <Notice
        tone="danger"
        title="It could not be started from that"
        actions={<Button onClick={() => setShown(false)}>Begin blank</Button>}
      >
        {address.failure}
      </Notice>
    );
  }
  if (!shown) return null;
  return (
    <>
      <section
        className={styles.strip}
        aria-label="Start from"
        aria-busy={address.pending !== null}
      >
        <h2 className={styles.label}>{address.pending === null ? 'Start from' : 'Starting…'}</h2>
        <div className={styles.ways}>
          <Button
            size="s"
            icon={<Sparkles aria-hidden size={14} />}
            onClick={() => setTab('starters')}
          >
            A starter…
          </Button>
          <Button
            size="s"
            icon={<LayoutTemplate aria-hidden size={14} />}
            onClick={() => setTab('templates')}
          >
            A template…
          </Button>
          <Button
            size="s"
            icon={<LayoutDashboard aria-hidden size={14} />}
            onClick={() => setTab('dashboards')}
          >
            A dashboard…
          </Button>
        </div>
        <IconButton
          label="Start blank"
          tooltip="Start blank"
          size="s"
          icon={<X aria-hidden size={16} />}
          onClick={() => setShown(false)}
        />
      </section>
      {tab !== null && (
        <StartDialog
          tab={tab}
          replaces={current.analysis.unsaved}
          onTab={setTab}
          onBlank={() => {
            setTab(null);
            setShown(false);
          }}
          onStarted={() => setShown(false)}
          onClose={() => setTab(null)}
        />
      )}
    </>
  );
}

/** `?from=starter:traffic` fills the editor, once, and leaves the address: a reload would fill it anew. */
function useStartFromAddress(onStarted: () => void) {
  const from = new URLSearchParams(useSearch()).get('from');
  const [path, navigate] = useLocation();
  const { permissions } = useEditor();
  const { start, pending, failure } = useStart();
  const begun = useRef(false);
  useEffect(() => {
    const source = parseSource(from);
    if (source === null || begun.current) return;
    // What one may not set is left out of a template's copy, so that has to be known first.
    if (source.kind === 'template' && permissions.create !== null) return;
    begun.current = true;
    void start(source).then((done) => {
      if (!done) return;
      onStarted();
      const query = new URLSearchParams(window.location.search);
      query.delete('from');
      navigate(query.size === 0 ? path : `${path}?${query}`, { replace: true });
    });
  });
  return { pending, failure };
}
