import { paths } from '#paths.ts';
import { useCatalogAnswer } from '#queries/catalog/useCatalogAnswer.ts';
import type { Facet } from '#template/catalog/Catalog.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Select } from '#ui/Select.tsx';
import { Link } from 'wouter';
import styles from './FiltersDialog.module.css';
import { isLocal, type ListSearch, noLocalFilter } from './listAddress.ts';
import type { ChangeSearch } from './useListSearch.ts';

interface Props {
  projectId: number;
  search: ListSearch;
  onChange: ChangeSearch;
  onClose: () => void;
}

/** Filters over what is loaded, each choice with how many it leaves. */
export function FiltersDialog({ projectId, search, onChange, onClose }: Props) {
  const { answer, state } = useCatalogAnswer(projectId, 'facets', {});
  const facets = answer.data;
  const { tag, author, image, problems } = search;
  return (
    <Dialog
      open
      closeOnOutsideClick
      size="s"
      title="Filters"
      description={
        state === null
          ? 'Looking through what is loaded…'
          : `Counted over the ${state.size} loaded.`
      }
      onClose={onClose}
      footer={
        <>
          {isLocal(search) && (
            <Button onClick={() => onChange(noLocalFilter)}>Clear these filters</Button>
          )}
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label="Tag"
          value={tag ?? ''}
          onChange={({ target }) => onChange({ tag: target.value || undefined })}
        >
          <option value="">Any</option>
          <Choices facets={facets?.tags} chosen={tag} />
        </Select>
        <Select
          label="Author"
          value={author ?? ''}
          onChange={({ target }) => onChange({ author: target.value || undefined })}
        >
          <option value="">Anybody</option>
          <Choices facets={facets?.authors} chosen={author} />
        </Select>
        <Select
          label="Image"
          value={image ?? ''}
          onChange={({ target }) => onChange({ image: target.value === '' ? undefined : 'none' })}
        >
          <option value="">With or without</option>
          <option value="none">{`None (${facets?.withoutImage ?? '…'})`}</option>
        </Select>
        <Select
          label="Problems"
          value={problems ?? ''}
          onChange={({ target: { value } }) =>
            onChange({ problems: value === 'errors' || value === 'any' ? value : undefined })
          }
        >
          <option value="">With or without</option>
          <option value="errors">{`Errors (${facets?.withErrors ?? '…'})`}</option>
          <option value="any">{`Errors or warnings (${facets?.withProblems ?? '…'})`}</option>
        </Select>
      </div>
      <p className={styles.usage}>
        <Link href={paths.usage(projectId)} className={buttonClass({ size: 's' })}>
          By an event, a property, a table…
        </Link>
      </p>
    </Dialog>
  );
}

/** The chosen one stays, though nothing that is loaded has it any more. */
function Choices({
  facets = [],
  chosen,
}: {
  facets: Facet[] | undefined;
  chosen: string | undefined;
}) {
  const isMissing = chosen !== undefined && !facets.some(({ value }) => value === chosen);
  return (
    <>
      {isMissing && <option value={chosen}>{chosen}</option>}
      {facets.map(({ value, count }) => (
        <option key={value} value={value}>{`${value} (${count})`}</option>
      ))}
    </>
  );
}
