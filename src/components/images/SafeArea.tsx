import { type PixelSize, safeArea, visibleShare } from '#template/imageCrops.ts';
import styles from './SafeArea.module.css';

/**
 * Marks the part of a picture that every card shows, over the picture as a whole or over what a crop leaves
 * of it. Fills its positioned parent.
 */
export function SafeArea({ picture, crop }: { picture: PixelSize; crop?: PixelSize }) {
  if (picture.width === 0 || picture.height === 0) return null;
  const safe = safeArea(picture);
  const shown = crop === undefined ? { width: 1, height: 1 } : visibleShare(picture, crop);
  return (
    <span
      aria-hidden
      className={styles.area}
      style={{
        inlineSize: `${(100 * safe.width) / shown.width}%`,
        blockSize: `${(100 * safe.height) / shown.height}%`,
      }}
    />
  );
}
