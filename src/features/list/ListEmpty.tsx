import { paths } from '#paths.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LayoutTemplate, SearchX } from 'lucide-react';
import { Link } from 'wouter';
import { isLocal, isNarrowed, type ListSearch, nothingNarrowed } from './listAddress.ts';
import type { ChangeSearch } from './useListSearch.ts';

interface Props {
  projectId: number;
  search: ListSearch;
  /** There are templates, but the page in the address lies behind the last one. */
  pastEnd: boolean;
  mayCreate: boolean;
  onChange: ChangeSearch;
}

/** No rows: nothing here yet, nothing found, or a page too far, each with its way on. */
export function ListEmpty({ projectId, search, pastEnd, mayCreate, onChange }: Props) {
  if (pastEnd) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={`There is no page ${search.page}`}
        actions={<Button onClick={() => onChange({ page: 1 })}>Go to the first page</Button>}
      >
        The list is shorter than this address expects.
      </EmptyState>
    );
  }
  if (isNarrowed(search)) {
    return (
      <EmptyState
        icon={<SearchX />}
        title="Nothing found"
        actions={
          <Button onClick={() => onChange(nothingNarrowed)}>Clear search and filters</Button>
        }
      >
        {isLocal(search)
          ? 'No template that is loaded has all of this.'
          : search.search === ''
            ? 'No template has this scope and feature.'
            : `No template matches “${search.search}” here. PostHog looks in names, descriptions and tags, for the beginning of the last word.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<LayoutTemplate />}
      title="No templates yet"
      actions={
        mayCreate && (
          <Link href={paths.newTemplate(projectId)} className={buttonClass({ variant: 'primary' })}>
            Create the first one
          </Link>
        )
      }
    >
      A template is a dashboard that others can start from: tiles, filters, and variables to fill
      in.
    </EmptyState>
  );
}
