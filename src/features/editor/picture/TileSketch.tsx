import { seededRandom } from '#lib/seededRandom.ts';
import { memo } from 'react';
import { sketches } from './sketches.ts';
import styles from './TileSketch.module.css';

/** What a tile of this kind looks like, not what it shows: the same for the same seed. */
export const TileSketch = memo(function TileSketch({
  kind,
  seed,
}: {
  kind: keyof typeof sketches;
  seed: string;
}) {
  const { fit, box = '0 0 100 60', draw } = sketches[kind];
  return (
    <svg
      className={styles.sketch}
      data-fit={fit}
      viewBox={box}
      preserveAspectRatio={fit === 'shape' ? 'xMidYMid meet' : 'none'}
    >
      {draw(seededRandom(`${kind} ${seed}`))}
    </svg>
  );
});
