import { useFailureToast } from '#components/useFailureToast.ts';
import { useTitle } from '#components/useTitle.ts';
import { useCatalogAnswer } from '#queries/catalog/useCatalogAnswer.ts';
import { listQuery } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { parseUseKey } from '#template/catalog/uses.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';
import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useSearch } from 'wouter';
import styles from './UsagePage.module.css';
import { WordIndex } from './WordIndex.tsx';
import { WordPlacesList } from './WordPlacesList.tsx';

/** Which templates use an event, an action, a cohort, a property, a table, a kind of tile. */
export function UsagePage({ projectId }: { projectId: number }) {
  useTitle('Usage');
  const connection = useConnection();
  const failed = useFailureToast();
  const address = new URLSearchParams(useSearch());
  const of = address.get('of');
  const use = of === null ? null : parseUseKey(of);
  const [text, setText] = useState(address.get('find') ?? '');
  const sought = useDeferredValue(text);
  // Whatever page the list had is in the catalog already; who comes here first has none.
  const first = useQuery(listQuery(connection, projectId, { limit: 25, offset: 0 }));
  const { answer, catalog, state } = useCatalogAnswer(projectId, 'words', { text: sought });
  const total = first.data?.count ?? 0;
  const size = state?.size ?? 0;
  const words = answer.data ?? [];
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>Usage</h1>
        <p>
          Which templates use what: events, actions, cohorts, properties, tables, kinds of tiles.
        </p>
      </header>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchBox
            label="Search what is used"
            placeholder="An event, a property, a table…"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <p className={styles.coverage}>
          <span role="status">
            {state?.loading
              ? `Loading ${state.loading.loaded} of ${state.loading.count}`
              : size >= total
                ? `Of all ${size} templates`
                : `Of the ${size} loaded of ${total} templates`}
          </span>
          {state?.loading ? (
            <Button size="s" onClick={() => catalog?.stopLoading()}>
              Stop
            </Button>
          ) : (
            size < total && (
              <Button size="s" onClick={() => void catalog?.loadAll().catch(failed)}>
                Load all
              </Button>
            )
          )}
        </p>
      </div>
      {words.length === 0 && answer.isSuccess ? (
        <EmptyState icon={<SearchX />} title="Nothing found">
          No template that is loaded uses anything of this name.
        </EmptyState>
      ) : (
        <div className={styles.panes}>
          <WordIndex projectId={projectId} words={words} chosen={use} />
          <section aria-label="Where it is used" className={styles.places}>
            {use === null ? (
              <p className={styles.hint}>Choose one to see the templates and the places.</p>
            ) : (
              <WordPlacesList projectId={projectId} use={use} />
            )}
          </section>
        </div>
      )}
    </main>
  );
}
