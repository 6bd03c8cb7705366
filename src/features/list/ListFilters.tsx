import { loadable } from '#components/loadable.tsx';
import { WhenRested } from '#components/WhenRested.tsx';
import { scopeNames } from '#components/scopeNames.ts';
import { generationOf, orderings, type Ordering } from '#queries/templates.ts';
import { scopes, type Scope, type Template } from '#template/template.ts';
import { SearchBox } from '#ui/SearchBox.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { Select } from '#ui/Select.tsx';
import { LayoutGrid, Rows3 } from 'lucide-react';
import { lazy, type RefObject, useCallback, useState } from 'react';
import type { ListSearch } from './listAddress.ts';
import styles from './ListFilters.module.css';
import { useTypedSearch } from './useTypedSearch.ts';
import type { ChangeSearch } from './useListSearch.ts';
import { useRememberSearch } from './recent/useRememberSearch.ts';

const RecentSearches = loadable(
  async () => (await import('./recent/RecentSearches.tsx')).RecentSearches,
);
const ViewsMenu = lazy(async () => ({
  default: (await import('./views/ViewsMenu.tsx')).ViewsMenu,
}));

const orderingNames: Record<Ordering, string> = {
  template_name: 'Name, A to Z',
  '-template_name': 'Name, Z to A',
  '-created_at': 'Newest first',
  created_at: 'Oldest first',
};

interface Props {
  projectId: number;
  search: ListSearch;
  onChange: ChangeSearch;
  searchBox: RefObject<HTMLInputElement | null>;
  busy: boolean;
  /** Any row: tells what this generation of servers can filter by. */
  sample: Template | undefined;
}

export function ListFilters({ projectId, search, onChange, searchBox, busy, sample }: Props) {
  const [typed, type] = useTypedSearch(search.search, onChange);
  useRememberSearch(projectId, search.search);
  const [isRecallOpen, setRecallOpen] = useState(false);
  const closeRecall = useCallback(() => setRecallOpen(false), []);
  // Servers before 2026 ignore these parameters (contract 7): a control that does nothing is not shown.
  const old = sample !== undefined && generationOf(sample) === 'staff-writes';
  return (
    <div className={styles.filters} role="search">
      <div
        className={styles.search}
        onFocus={({ target }) => target === searchBox.current && setRecallOpen(true)}
        onBlur={({ currentTarget, relatedTarget }) =>
          currentTarget.contains(relatedTarget) || closeRecall()
        }
      >
        <SearchBox
          ref={searchBox}
          label="Search templates"
          placeholder="Search by name, description or tag"
          value={typed}
          onChange={(event) => type(event.target.value)}
          busy={busy}
          shortcut="/"
        />
        {isRecallOpen && typed === '' && (
          <RecentSearches
            projectId={projectId}
            searchBox={searchBox}
            onChoose={(recent) => onChange({ search: recent })}
            onClose={closeRecall}
          />
        )}
      </div>
      <Select
        label="Scope"
        hiddenLabel
        value={search.scope ?? ''}
        onChange={(event) => {
          const chosen = scopes.find((scope) => scope === event.target.value);
          onChange({ scope: chosen });
        }}
      >
        <option value="">All scopes</option>
        {scopes
          .filter((scope: Scope) => !(old && scope === 'organization'))
          .map((scope) => (
            <option key={scope} value={scope}>
              {scopeNames(scope).label}
            </option>
          ))}
      </Select>
      {!old && (
        <>
          <Select
            label="Featured"
            hiddenLabel
            value={search.featured === undefined ? '' : String(search.featured)}
            onChange={({ target: { value } }) =>
              onChange({ featured: value === '' ? undefined : value === 'true' })
            }
          >
            <option value="">Featured or not</option>
            <option value="true">Featured</option>
            <option value="false">Not featured</option>
          </Select>
          <Select
            label="Order"
            hiddenLabel
            value={search.search === '' ? (search.ordering ?? 'template_name') : 'relevance'}
            disabled={search.search !== ''}
            onChange={({ target: { value } }) =>
              onChange({ ordering: orderings.find((ordering) => ordering === value) })
            }
          >
            {search.search !== '' && <option value="relevance">Best match first</option>}
            {orderings.map((ordering) => (
              <option key={ordering} value={ordering}>
                {orderingNames[ordering]}
              </option>
            ))}
          </Select>
        </>
      )}
      <WhenRested instead={<span className={styles.views} />}>
        <ViewsMenu projectId={projectId} />
      </WhenRested>
      <SegmentedControl
        label="View"
        hiddenLabel
        iconsOnly
        value={search.view}
        onChange={(view) => onChange({ view }, { replace: true })}
        options={[
          { value: 'table', label: 'Table', icon: <Rows3 aria-hidden size={16} /> },
          { value: 'gallery', label: 'Gallery', icon: <LayoutGrid aria-hidden size={16} /> },
        ]}
      />
    </div>
  );
}
