import { ChooserCard } from '../ChooserCard.tsx';
import { imageCrops, type PixelSize } from '#template/imageCrops.ts';
import type { Scope } from '#template/template.ts';
import type { ReactNode } from 'react';
import styles from './ChooserPreview.module.css';
import { SafeArea } from './SafeArea.tsx';

export interface ChooserPreviewProps {
  name: string;
  description: string;
  /** Empty where PostHog's chooser shows none. */
  tags: readonly string[];
  scope: Scope;
  featured: boolean;
  /** Null: no image, or none that loads. */
  image: { address: string; size: PixelSize } | null;
  showsSafeArea: boolean;
  lookedAt: boolean;
}

const schemes = { light: 'Light', dark: 'Dark' } as const;

/** The template's cards in PostHog's chooser, in both of PostHog's themes whatever this app's is. */
export function ChooserPreview(props: ChooserPreviewProps) {
  return (
    <div className={styles.schemes}>
      {(['light', 'dark'] as const).map((scheme) => (
        <figure key={scheme} className={styles.scheme} data-scheme={scheme}>
          <figcaption className={styles.caption}>{schemes[scheme]}</figcaption>
          <Cards {...props} />
        </figure>
      ))}
    </div>
  );
}

function Cards({
  name,
  description,
  tags,
  scope,
  featured,
  image,
  showsSafeArea,
  lookedAt,
}: ChooserPreviewProps) {
  const isOwn = scope === 'team' || scope === 'organization';
  const card = {
    title: name.trim() || 'Untitled template',
    description,
    featured,
    lookedAt,
    shared: scope === 'organization',
  };
  const cropped = (crop: PixelSize) =>
    image && (
      <span className={styles.crop}>
        <img
          src={image.address}
          alt=""
          decoding="async"
          referrerPolicy="no-referrer"
          className={styles.image}
        />
        {showsSafeArea && !lookedAt && <SafeArea picture={image.size} crop={crop} />}
      </span>
    );
  return (
    <dl className={styles.cards}>
      <Labelled label="Card">
        <ChooserCard {...card} tags={tags} picture={cropped(imageCrops.card)} />
      </Labelled>
      <Labelled label="Featured card">
        <ChooserCard {...card} variant="featured" picture={cropped(imageCrops.featured)} />
      </Labelled>
      {isOwn && (
        <Labelled label={`As a template of the ${scope === 'team' ? 'project' : 'organization'}`}>
          <ChooserCard {...card} variant="row" picture={null} />
        </Labelled>
      )}
    </dl>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.labelled}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.card}>{children}</dd>
    </div>
  );
}
