import { paths } from '#paths.ts';
import type { WordCount } from '#template/catalog/Catalog.ts';
import { groupNames, wordLabel } from '#template/catalog/groupNames.ts';
import { keyOfUse, type Use, useGroups } from '#template/catalog/uses.ts';
import { Button } from '#ui/Button.tsx';
import { useState } from 'react';
import { Link } from 'wouter';
import styles from './WordIndex.module.css';

interface Props {
  projectId: number;
  words: readonly WordCount[];
  chosen: Pick<Use, 'group' | 'word'> | null;
}

/** As many of a group as one looks over; the rest are a press away. */
const shownFirst = 12;

/** Every word by its group, those that most templates use first. */
export function WordIndex({ projectId, words, chosen }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const chosenKey = chosen === null ? null : keyOfUse(chosen);
  return (
    <nav aria-label="What is used" className={styles.index}>
      {useGroups.map((group) => {
        const all = words.filter((word) => word.group === group);
        if (all.length === 0) return null;
        const shown = open.has(group) ? all : all.slice(0, shownFirst);
        return (
          <section key={group} className={styles.group}>
            <h2 className={styles.name}>
              {groupNames[group].many} <span className={styles.count}>{all.length}</span>
            </h2>
            <ul className={styles.words}>
              {shown.map((each) => {
                const key = keyOfUse(each);
                return (
                  <li key={key}>
                    <Link
                      href={paths.usage(projectId, { of: key })}
                      className={styles.word}
                      aria-current={key === chosenKey || undefined}
                    >
                      <span className={styles.label}>{wordLabel(group, each.word)}</span>
                      <span className={styles.count}>
                        {each.templates}
                        <span className="visually-hidden">
                          {each.templates === 1 ? ' template' : ' templates'}
                        </span>
                      </span>
                    </Link>
                  </li>
                );
              })}
            </ul>
            {shown.length < all.length && (
              <Button
                size="s"
                variant="quiet"
                onClick={() => setOpen((before) => new Set([...before, group]))}
              >
                {`Show ${all.length - shown.length} more`}
              </Button>
            )}
          </section>
        );
      })}
    </nav>
  );
}
