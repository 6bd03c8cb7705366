import { counted } from '#lib/counted.ts';
import { keySettingsOf } from '#session/host.ts';
import type { KeyInfo } from '#session/identity.ts';
import { holdsScope, usedScopes } from '#session/scopes.ts';
import type { Way } from '#session/ways.ts';
import { ExternalLink } from 'lucide-react';
import styles from './AccessPage.module.css';
import { Mark } from './Mark.tsx';

interface Props {
  way: Way;
  /** What the key, or the sign-in, says of itself; null: nothing. */
  keyInfo: KeyInfo | null;
  host: string;
}

/** What a key may be used for, what it may not, and where that is changed. */
export function ScopeList({ way, keyInfo, host }: Props) {
  if (way === 'session') {
    return <p>A session has no scopes: it may do all that you may.</p>;
  }
  if (keyInfo === null) {
    return (
      <p>This PostHog does not say which scopes {way === 'key' ? 'a key' : 'a sign-in'} has.</p>
    );
  }
  const limits = limitWords(keyInfo);
  return (
    <>
      <ul className={styles.scopes}>
        {usedScopes.map(({ scope, why }) => {
          const has = holdsScope(keyInfo.scopes, scope);
          return (
            <li key={scope}>
              <Mark may={has ? 'yes' : 'no'}>{has ? 'Has' : 'Lacks'}</Mark>
              <span>
                <code>{scope}</code> <span className={styles.why}>{why}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {limits !== null && <p>It is limited to {limits}.</p>}
      {way === 'token' ? (
        <p>What it lacks you can allow by signing in anew.</p>
      ) : (
        <p>
          <a href={keySettingsOf(host)} target="_blank" rel="noreferrer" className={styles.outward}>
            Change the key’s scopes in PostHog <ExternalLink aria-hidden size={14} />
          </a>
        </p>
      )}
    </>
  );
}

/** null: it opens all that its person does. */
function limitWords({ scoped_teams: teams, scoped_organizations }: KeyInfo): string | null {
  const organizations = scoped_organizations?.length ?? 0;
  if (teams.length > 0) return `${teams.length === 1 ? 'project' : 'projects'} ${teams.join(', ')}`;
  return organizations > 0 ? counted(organizations, 'organization') : null;
}
