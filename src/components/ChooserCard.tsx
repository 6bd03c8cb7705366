import { Building2, Heart } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './ChooserCard.module.css';

export interface ChooserCardProps {
  /**
   * `card`: an official template among others, 210 px wide with a picture 120 px high. `featured`: in the row
   * on top, its picture 176 × 132 px. `row`: a template of the project or organization, which gets no picture.
   */
  variant?: 'card' | 'featured' | 'row' | undefined;
  /** Its name, or a link that says it. */
  title: ReactNode;
  description: string | null;
  /** Only the choosers of 2023 to 2025 show them. */
  tags?: readonly string[] | undefined;
  /** Shared with the whole organization, which the card says. */
  shared?: boolean | undefined;
  /** Marked with a heart. */
  featured?: boolean | undefined;
  /** Fills the crop; null: there is none, or none that loads, and a plain colour takes its place. */
  picture: ReactNode;
  /** As it looks under the pointer. */
  lookedAt?: boolean | undefined;
}

/** A template as PostHog's “New dashboard” chooser shows it. */
export function ChooserCard({
  variant = 'card',
  title,
  description,
  tags = [],
  shared = false,
  featured = false,
  picture,
  lookedAt = false,
}: ChooserCardProps) {
  const isRow = variant === 'row';
  return (
    <div className={styles[variant]} data-looked-at={lookedAt || undefined}>
      {isRow ? (
        <span className={styles.glyph}>
          <Building2 aria-hidden />
        </span>
      ) : (
        <div className={styles.picture}>{picture ?? <span className={styles.colour} />}</div>
      )}
      <div className={styles.text}>
        <div className={styles.name}>
          <span className={styles.title}>{title}</span>
          {shared && <span className={styles.organization}>Organization</span>}
        </div>
        {variant === 'card' && tags.length > 0 && (
          <div className={styles.tags}>
            {tags.map((tag) => (
              <span key={tag} className={styles.tag}>
                {tag}
              </span>
            ))}
          </div>
        )}
        <p className={styles.description}>{description}</p>
      </div>
      {featured && !isRow && (
        <>
          <Heart aria-hidden className={styles.heart} />
          <span className="visually-hidden">Featured</span>
        </>
      )}
    </div>
  );
}
