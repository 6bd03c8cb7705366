import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { type SchemaInForce, schemaQuery } from '#queries/schema.ts';
import { generationQuery, type Generation } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { bundledSchema } from '#template/schema.ts';
import { schemaDifferences } from '#template/schemaDifferences.ts';
import { schemaDifferenceWords, schemaEdition } from '#template/schemaDifferenceWords.ts';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import styles from './AccessPage.module.css';

const generations: Record<Generation, string> = {
  'staff-writes':
    'Its templates are those of a PostHog from before April 2026: only staff change them, and what is archived cannot be restored, only made anew.',
  'members-write':
    'Its templates are those of a PostHog of April to June 2026: members write, and there is no organization scope.',
  current: 'Nothing about its templates is older than June 2026: members write, with every scope.',
};

const editions = {
  old: 'It is the one of the years to 2025.',
  same: 'It is the same as the copy that comes with the app.',
  newer: 'It is newer than the copy that comes with the app.',
};

const without: Record<NonNullable<SchemaInForce['bundledBecause']>, string> = {
  key: 'PostHog gives its JSON schema to sessions only. The editor checks with the copy that comes with the app, of the first half of 2026.',
  refused:
    'PostHog did not give its JSON schema. The editor checks with the copy that comes with the app.',
  'no-schema':
    'What PostHog gave as its JSON schema is none. The editor checks with the copy that comes with the app.',
};

/** How old the PostHog is, and which schema it has. */
export function ServerFacts({ projectId }: { projectId: number }) {
  const connection = useConnection();
  const generation = useQuery(generationQuery(connection, projectId));
  const schema = useQuery(schemaQuery(connection, projectId));
  const error = generation.error ?? schema.error;
  if (error !== null) {
    const again = () => Promise.all([generation.refetch(), schema.refetch()]);
    return <ErrorNotice error={error} onRetry={again} />;
  }
  return (
    <>
      <p>{generation.data === undefined ? <Skeleton /> : generations[generation.data]}</p>
      {schema.data === undefined ? <Skeleton /> : <SchemaFacts inForce={schema.data} />}
    </>
  );
}

function SchemaFacts({ inForce: { schema, bundledBecause } }: { inForce: SchemaInForce }) {
  if (bundledBecause !== null) return <p>{without[bundledBecause]}</p>;
  const differences = schemaDifferences(schema, bundledSchema);
  const edition = schemaEdition(differences);
  return (
    <>
      <p>
        The editor checks with the JSON schema of this PostHog.{' '}
        {edition === null
          ? 'It is one that the app has not seen before. Compared with its own copy:'
          : editions[edition]}
      </p>
      {differences.length > 0 && (
        <ul aria-label="Differences of the schema" className={styles.differences}>
          {differences.map((difference) => (
            <li key={difference.path.join('/')}>{schemaDifferenceWords(difference)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
