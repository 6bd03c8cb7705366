import { versionQuery } from '#queries/history.ts';
import { useEditor } from '#features/editor/EditorContext.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { draftOf } from '#template/fields.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { VersionActions } from './VersionActions.tsx';
import { VersionChanges } from './VersionChanges.tsx';
import styles from './VersionDetail.module.css';
import { exactTime, type TimelineEntry, versionHint } from './versionWords.ts';

interface Props {
  entry: TimelineEntry;
  /** Its content is in the editor now. */
  onRestored: () => void;
  /** It is to be taken out of the history. */
  onRemove: () => void;
}

type Against = 'before' | 'editor';
const comparisons: { value: Against; label: string }[] = [
  { value: 'before', label: 'What changed' },
  { value: 'editor', label: 'What restoring would change' },
];

/** One version: what it changed, what going back to it would change, and what can be done with it. */
export function VersionDetail({ entry, onRestored, onRemove }: Props) {
  const { version, below, title } = entry;
  const { draft: inEditor } = useEditor().state;
  const connection = useConnection();
  const row = useQuery(versionQuery(connection, version));
  const before = useQuery({
    ...versionQuery(connection, below ?? version),
    enabled: below !== null,
  });
  const [against, setAgainst] = useState<Against>(below === null ? 'editor' : 'before');
  const [asText, setAsText] = useState(false);
  const draft = useMemo(() => (row.data ? draftOf(row.data) : null), [row.data]);
  const beforeDraft = useMemo(() => (before.data ? draftOf(before.data) : null), [before.data]);
  const hint = versionHint(version);
  const isUnreadable = row.data === null || row.isError;

  return (
    <section aria-label="Version" className={styles.detail}>
      <header>
        <h3>{title}</h3>
        <p className={styles.facts}>
          <time dateTime={new Date(version.at).toISOString()}>{exactTime(version.at)}</time>
          {hint !== null && `. ${hint}`}
        </p>
      </header>
      {isUnreadable && (
        <Notice tone="warning" title="This version cannot be read any more">
          The browser has lost a part of it. You can remove it from the history.
        </Notice>
      )}
      <VersionActions
        version={version}
        row={row.data ?? null}
        draft={draft}
        onRestored={onRestored}
        onRemove={onRemove}
      />
      <div className={styles.compare}>
        <SegmentedControl<Against>
          label="Compare"
          hiddenLabel
          options={comparisons}
          value={against}
          onChange={setAgainst}
        />
        <Button size="s" variant="quiet" onClick={() => setAsText(!asText)}>
          {asText ? 'Show in words' : 'Show as text'}
        </Button>
      </div>
      {draft !== null &&
        (against === 'editor' ? (
          <VersionChanges
            key="editor"
            before={inEditor}
            after={draft}
            asText={asText}
            same="The editor holds the same."
          />
        ) : beforeDraft !== null ? (
          <VersionChanges
            key="before"
            before={beforeDraft}
            after={draft}
            asText={asText}
            same="The content is as it was before."
          />
        ) : (
          !before.isLoading && <p>Nothing older is kept to compare it with.</p>
        ))}
      {row.isPending && <Skeleton height="8rem" />}
    </section>
  );
}
