import { counted } from '#lib/counted.ts';
import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { scopeNames } from '#components/scopeNames.ts';
import { Thumbnail } from '#components/images/Thumbnail.tsx';
import { listQuery } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { templateLabel } from '#template/template.ts';
import { countOf } from '#template/tiles.ts';
import { SearchBox } from '#ui/SearchBox.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useSettled } from '#ui/useSettled.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';
import { StartCard, StartCards } from './StartCard.tsx';
import { type ChoicesProps, isPending } from './StarterChoices.tsx';
import type { StartSource } from './startSource.ts';
import styles from './choices.module.css';

const SHOWN = 24;

/** Every template that the project sees, its own and the official ones, by search. */
export function TemplateChoices({ pending, onChoose }: ChoicesProps) {
  const { projectId } = useEditor();
  const connection = useConnection();
  const [text, setText] = useState('');
  const search = useSettled(text, 200);
  const request = { search, limit: SHOWN, offset: 0 };
  const list = useQuery(listQuery(connection, projectId, request));
  const rows = list.data?.templates ?? [];
  const more = (list.data?.count ?? 0) - rows.length;
  return (
    <>
      <SearchBox
        label="Search templates to start from"
        placeholder="Search templates"
        value={text}
        busy={list.isPlaceholderData}
        onChange={(event) => setText(event.target.value)}
      />
      {list.isPending && <Skeleton height="12rem" />}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <p className={styles.none}>{search === '' ? 'There is none yet.' : 'Nothing matches.'}</p>
      )}
      <StartCards label="Templates to start from">
        {rows.map((template) => {
          const source: StartSource = { kind: 'template', id: template.id };
          const tiles = countOf(template.tiles);
          return (
            <StartCard
              key={template.id}
              name={templateLabel(template)}
              description={template.dashboard_description}
              facts={`${scopeNames(template.scope).label} · ${counted(tiles, 'tile')}`}
              picture={<Thumbnail template={template} />}
              busy={isPending(pending, source)}
              onChoose={() => onChoose(source)}
            />
          );
        })}
      </StartCards>
      {more > 0 && <p className={styles.none}>And {more} more: search for them.</p>}
    </>
  );
}
