import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { placeText } from '#template/placeText.ts';
import { sentence } from '#template/problem.ts';
import type { Trial } from '#template/trial.ts';
import { Notice } from '#ui/Notice.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './TrialVerdict.module.css';

const tones = { works: 'ok', flawed: 'warning', refused: 'danger' } as const;

/** As many as a person reads before mending the first. */
const most = 20;

/** The answer to the dialog's question. It is read out whenever a choice changes it. */
export function TrialVerdict({
  trial: { verdict, sentences, problems },
  onGoTo,
}: {
  trial: Trial;
  onGoTo: (path: JsonPath) => void;
}) {
  const [headline, ...rest] = sentences;
  const more = problems.length - most;
  return (
    <Notice tone={tones[verdict]} title={headline} role="status">
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.slice(0, most).map((problem) => {
            const text = sentence(problem);
            return (
              <li key={`${problem.path.join('/')} ${text}`}>
                <PlaceLink path={problem.path} onGoTo={onGoTo}>
                  {text}
                </PlaceLink>
                <span className={styles.place}>{placeText(problem.path)}</span>
              </li>
            );
          })}
          {more > 0 && <li>And {more} more.</li>}
        </ul>
      )}
      {rest.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}
