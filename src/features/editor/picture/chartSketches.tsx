import { bars, between, count, curve, walk, type Sketch } from './sketch.tsx';
import styles from './TileSketch.module.css';
import { worldDots, worldHeight, worldWidth } from './worldDots.ts';

export const line: Sketch = {
  fit: 'fill',
  draw: (random) => {
    const heights = walk(random, 9);
    return (
      <>
        <polygon className={styles.soft} points={`0,60 ${curve(heights)} 100,60`} />
        <polyline className={styles.before} points={curve(walk(random, 9))} />
        <polyline className={styles.curve} points={curve(heights)} />
      </>
    );
  },
};

export const bar: Sketch = {
  fit: 'fill',
  draw: (random) => bars(walk(random, 8)),
};

export const number: Sketch = {
  fit: 'shape',
  box: '0 0 60 30',
  draw: () => (
    <text className={styles.figure} x="30" y="24" textAnchor="middle">
      123
    </text>
  ),
};

export const pie: Sketch = {
  fit: 'shape',
  box: '0 0 40 40',
  draw: (random) => {
    const [first, second] = [between(random, 38, 55), between(random, 20, 30)];
    const parts = [
      { from: 0, length: first, className: styles.slice },
      { from: first, length: second, className: styles.sliceTwo },
      { from: first + second, length: 100 - first - second, className: styles.sliceThree },
    ];
    return parts.map(({ from, length, className }) => (
      <circle
        key={from}
        className={className}
        cx="20"
        cy="20"
        r="13"
        pathLength="100"
        strokeDasharray={`${length - 1.2} ${101.2 - length}`}
        strokeDashoffset={25 - from}
      />
    ));
  },
};

export const world: Sketch = {
  fit: 'shape',
  box: `0 0 ${worldWidth} ${worldHeight}`,
  draw: (random) =>
    worldDots.map(({ x, y }) => (
      <circle key={`${x} ${y}`} cx={x} cy={y} r="0.4" opacity={random() > 0.8 ? 1 : 0.42} />
    )),
};

export const lifecycle: Sketch = {
  fit: 'fill',
  draw: (random) => {
    const returning = walk(random, 8).map((height) => height * 0.45 + 4);
    const fresh = returning.map((height) => height + between(random, 4, 10));
    return (
      <>
        {bars(fresh, styles.mid, 40)}
        {bars(returning, undefined, 40)}
        {bars(
          returning.map(() => -between(random, 4, 16)),
          styles.soft,
          41,
        )}
      </>
    );
  },
};

export const stickiness: Sketch = {
  fit: 'fill',
  draw: (random) => {
    let height = 54;
    const heights = count(8).map(() => (height *= between(random, 0.62, 0.84)) + 3);
    return (
      <>
        {bars(heights, styles.soft)}
        <polyline className={styles.curve} points={curve(heights)} />
      </>
    );
  },
};
