import { counted } from '#lib/counted.ts';
import { paths } from '#paths.ts';
import { useCatalogAnswer } from '#queries/catalog/useCatalogAnswer.ts';
import { groupNames, wordLabel } from '#template/catalog/groupNames.ts';
import { keyOfUse, type Use } from '#template/catalog/uses.ts';
import { toPointer } from '#template/locate.ts';
import { placeText } from '#template/placeText.ts';
import { buttonClass } from '#ui/Button.tsx';
import { Link } from 'wouter';
import styles from './WordPlacesList.module.css';

/** The templates that use a word, each with the very places, as links to them. */
export function WordPlacesList({
  projectId,
  use,
}: {
  projectId: number;
  use: Pick<Use, 'group' | 'word'>;
}) {
  const { answer } = useCatalogAnswer(projectId, 'places', use);
  const templates = answer.data ?? [];
  const label = wordLabel(use.group, use.word);
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>
          <span className={styles.group}>{groupNames[use.group].one}</span> {label}
        </h2>
        <Link
          href={paths.templates(projectId, { uses: keyOfUse(use) })}
          className={buttonClass({ size: 's' })}
        >
          Show these in the list
        </Link>
      </header>
      <p role="status" className={styles.count}>
        {answer.isSuccess && `Used by ${counted(templates.length, 'template')}`}
      </p>
      <ul className={styles.templates}>
        {templates.map(({ id, name, places }) => (
          <li key={id} className={styles.template}>
            <Link href={paths.template(projectId, id)} className={styles.name}>
              {name}
            </Link>
            <ul className={styles.places}>
              {places.map(({ path, title }) => {
                const at = toPointer(path);
                return (
                  <li key={at}>
                    <Link href={paths.template(projectId, id, { at })} className={styles.place}>
                      {title}
                      <span className={styles.path}>{placeText(path)}</span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
