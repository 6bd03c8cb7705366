import { templateLabel, type Template } from '#template/template.ts';
import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { LayoutMiniature } from './LayoutMiniature.tsx';
import { pictureAddress } from './pictureAddress.ts';
import styles from './Thumbnail.module.css';

/**
 * The picture of a template at a fixed size, so that nothing moves when it comes: its image, or where it
 * has none, or one that does not load, its tiles drawn small.
 */
export function Thumbnail({ template }: { template: Template }) {
  const address = pictureAddress(template.image_url);
  const [failed, setFailed] = useState<string | null>(null);
  const label = `Preview of ${templateLabel(template)}`;
  if (address === null || failed === address) {
    return (
      <span className={styles.frame}>
        <LayoutMiniature tiles={template.tiles} label={label} />
        {template.image_url && (
          <span className={styles.failed} title="The image could not be loaded">
            <ImageOff aria-hidden size={12} />
            <span className="visually-hidden">The image could not be loaded</span>
          </span>
        )}
      </span>
    );
  }
  return (
    <span className={styles.frame}>
      <img
        className={styles.image}
        src={address}
        alt={label}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onError={() => setFailed(address)}
      />
    </span>
  );
}
