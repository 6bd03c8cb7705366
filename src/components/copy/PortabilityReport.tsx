import { kinds, type Tie, tiesInWords, tiesOf } from '#template/portability.ts';
import { type JsonPart, templateLabel } from '#template/template.ts';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import styles from './PortabilityReport.module.css';

/** A row, or a draft of one that is not saved yet. */
export type Portable = { id: string; template_name: string | null } & Readonly<
  Record<JsonPart, string>
>;

/** What in the templates exists in their project only, with the places, before others see or get them. */
export function PortabilityReport({ templates }: { templates: readonly Portable[] }) {
  const reports = useMemo(
    () => templates.map((template) => ({ template, ties: tiesOf(template) })),
    [templates],
  );
  const tied = reports.filter(({ ties }) => ties.length > 0);
  const [first] = tied;
  if (first === undefined) {
    return (
      <p className={styles.clean}>
        <CircleCheck aria-hidden size={16} />
        {templates.length === 1
          ? 'Nothing in it is tied to this project.'
          : `Nothing in these ${templates.length} templates is tied to this project.`}
      </p>
    );
  }
  return (
    <section className={styles.report} aria-label="Tied to this project">
      <p className={styles.heading}>
        <TriangleAlert aria-hidden size={16} />
        {templates.length === 1
          ? `Tied to this project: ${tiesInWords(first.ties)}`
          : `${tied.length} of ${templates.length} templates are tied to this project`}
      </p>
      {templates.length === 1 ? (
        <Ties ties={first.ties} />
      ) : (
        tied.map(({ template, ties }) => (
          <details key={template.id} className={styles.template}>
            <summary>
              <span className={styles.name}>{templateLabel(template)}</span>
              <span className={styles.sum}>{tiesInWords(ties)}</span>
            </summary>
            <Ties ties={ties} />
          </details>
        ))
      )}
    </section>
  );
}

/** By kind, what becomes of it said once, and each thing with the places that name it. */
function Ties({ ties }: { ties: readonly Tie[] }) {
  return kinds.map(({ what, one, fate }) => {
    const own = ties.filter((tie) => tie.what === what);
    if (own.length === 0) return null;
    return (
      <div key={what} className={styles.kind}>
        <ul className={styles.ties}>
          {own.map(({ reference, places }) => (
            <li key={reference}>
              <span className={styles.what}>{one}</span> <code>{reference}</code>
              <span className={styles.places}>{placesInWords(places)}</span>
            </li>
          ))}
        </ul>
        <p className={styles.fate}>{fate}</p>
      </div>
    );
  });
}

const SHOWN = 4;

function placesInWords(places: Tie['places']): string {
  const shown = places.slice(0, SHOWN).map(({ words }) => words);
  const more = places.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
