import type { Project } from '#session/identity.ts';
import { Button } from '#ui/Button.tsx';
import styles from './ConnectPage.module.css';

/** The projects that a way in opens, where there is more than one to choose from. `of`: what opens them. */
export function ProjectChoice({
  of,
  projects,
  onChoose,
}: {
  of: 'key' | 'sign-in';
  projects: Project[];
  onChoose: (id: number) => void;
}) {
  if (projects.length === 0) return null;
  return (
    <section className={styles.projects} aria-label={`Projects of this ${of}`}>
      <p role="status">
        The {of} opens {projects.length} projects. Which one?
      </p>
      <ul>
        {projects.map(({ id, name }) => (
          <li key={id}>
            <Button onClick={() => onChoose(id)}>
              {name === '' ? `Project ${id}` : `${name} (${id})`}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
