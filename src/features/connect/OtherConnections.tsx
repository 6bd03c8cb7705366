import { useAddressOf } from '#components/useAddressOf.ts';
import { paths } from '#paths.ts';
import { useSession } from '#session/SessionProvider.tsx';
import { Link } from 'wouter';
import styles from './ConnectPage.module.css';

/** The connections that this browser remembers: one may have come here by mistake. */
export function OtherConnections({ except }: { except: string | null }) {
  const { book, open } = useSession();
  const addressOf = useAddressOf();
  const others = book.known.flatMap(({ slug, name, projectId, way }) =>
    slug === except || projectId === null ? [] : [{ slug, name, projectId, way }],
  );
  if (others.length === 0) return null;
  return (
    <nav aria-label="Your connections" className={styles.others}>
      <h2>Your connections</h2>
      <ul>
        {others.map(({ slug, name, projectId, way }) => (
          <li key={slug}>
            <Link href={addressOf(slug, paths.templates(projectId))}>
              {name}, project {projectId}
            </Link>
            {!open.has(slug) && (way === 'token' ? ' asks to sign in' : ' asks for its key')}
          </li>
        ))}
      </ul>
    </nav>
  );
}
