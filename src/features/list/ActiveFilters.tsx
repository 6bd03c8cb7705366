import { loadable } from '#components/loadable.tsx';
import { Button } from '#ui/Button.tsx';
import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import styles from './ActiveFilters.module.css';
import { filterWords } from './filterWords.ts';
import { isLocal, type ListSearch } from './listAddress.ts';
import type { Coverage } from './useListRows.ts';
import type { ChangeSearch } from './useListSearch.ts';

const FiltersDialog = loadable(async () => (await import('./FiltersDialog.tsx')).FiltersDialog);

interface Props {
  projectId: number;
  search: ListSearch;
  /** null: everything is looked through, by the server. */
  coverage: Coverage | null;
  onChange: ChangeSearch;
  onFailure: (error: unknown) => void;
}

/** The filters that are looked for in what is loaded: those in force, the way to more, and how much was looked through. */
export function ActiveFilters({ projectId, search, coverage, onChange, onFailure }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.filters}>
      <Button size="s" icon={<ListFilter />} onClick={() => setOpen(true)}>
        Filters
      </Button>
      {isLocal(search) && (
        <ul className={styles.chips} aria-label="Filters in force">
          {filterWords(search).map(({ name, words }) => (
            <li key={name}>
              <Button
                size="s"
                variant="quiet"
                className={styles.chip}
                aria-label={`Remove the filter ${words}`}
                onClick={() => onChange({ [name]: undefined })}
              >
                {words}
                <X aria-hidden size={14} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {coverage !== null && <CoverageLine coverage={coverage} onFailure={onFailure} />}
      {open && (
        <FiltersDialog
          projectId={projectId}
          search={search}
          onChange={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

function CoverageLine({
  coverage: { looked, of, isChecking, loading, loadAll, stop },
  onFailure,
}: {
  coverage: Coverage;
  onFailure: (error: unknown) => void;
}) {
  const isWhole = looked >= of;
  return (
    <p className={styles.coverage}>
      <span role="status">
        {loading !== null
          ? `Loading ${loading.loaded} of ${loading.count}`
          : isWhole
            ? `Looking through all ${of}`
            : `Looking through the ${looked} loaded of ${of}`}
        {isChecking && ', checking'}
      </span>
      {loading !== null ? (
        <Button size="s" onClick={stop}>
          Stop
        </Button>
      ) : (
        !isWhole && (
          <Button size="s" onClick={() => void loadAll().catch(onFailure)}>
            Load all
          </Button>
        )
      )}
    </p>
  );
}
