import type { TileKind } from '#template/tileKind.ts';
import type { ReactNode } from 'react';
import { worldDots, worldHeight, worldWidth } from './worldDots.ts';
import styles from './TileSketch.module.css';

/** Draws in a field of 100 by 60, which is stretched to the tile where it may be. */
export interface Sketch {
  stretch: boolean;
  /** Other than 100 by 60. */
  box?: string;
  draw: (random: () => number) => ReactNode;
}

const count = (length: number): number[] => [...Array(length).keys()];
/** A number between the two, by chance. */
const between = (random: () => number, least: number, most: number): number =>
  least + random() * (most - least);

/** Heights of a curve that wanders upwards. */
function walk(random: () => number, length: number): number[] {
  let height = between(random, 14, 24);
  return count(length).map(() => {
    height = Math.min(Math.max(height + between(random, -8, 13), 6), 54);
    return height;
  });
}

const curve = (heights: readonly number[]): string =>
  heights.map((height, at) => `${(at * 100) / (heights.length - 1)},${60 - height}`).join(' ');

function bars(heights: readonly number[], className?: string, floor = 60): ReactNode {
  const pitch = 100 / heights.length;
  return heights.map((height, at) => (
    <rect
      key={at}
      className={className}
      x={at * pitch + pitch * 0.14}
      y={height < 0 ? floor : floor - height}
      width={pitch * 0.72}
      height={Math.abs(height)}
    />
  ));
}

const line: Sketch = {
  stretch: true,
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

const bar: Sketch = {
  stretch: true,
  draw: (random) => bars(walk(random, 8)),
};

const number: Sketch = {
  stretch: false,
  box: '0 0 60 30',
  draw: () => (
    <text className={styles.figure} x="30" y="24" textAnchor="middle">
      123
    </text>
  ),
};

const pie: Sketch = {
  stretch: false,
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

const funnel: Sketch = {
  stretch: true,
  draw: (random) => {
    let height = 56;
    const heights = count(4).map((at) => (height *= at === 0 ? 1 : between(random, 0.5, 0.82)));
    return (
      <>
        {bars(
          heights.map(() => 56),
          styles.soft,
        )}
        {bars(heights)}
      </>
    );
  },
};

const retention: Sketch = {
  stretch: true,
  draw: (random) =>
    count(6).flatMap((row) =>
      count(7 - row).map((column) => (
        <rect
          key={`${row} ${column}`}
          x={column * 14.3 + 0.6}
          y={row * 10 + 0.6}
          width="13"
          height="8.8"
          opacity={
            column === 0 ? 1 : Math.max(0.75 - column * 0.11 + between(random, -0.08, 0.08), 0.1)
          }
        />
      )),
    ),
};

const table: Sketch = {
  stretch: true,
  draw: (random) => (
    <>
      <rect className={styles.soft} x="0" y="0" width="100" height="11" />
      {count(5).flatMap((row) => {
        const y = 3.5 + row * 12;
        return [
          <rect
            key={`${row} name`}
            x="3"
            y={y}
            width={between(random, 22, 52)}
            height="4"
            opacity={row === 0 ? 0.9 : 0.5}
          />,
          <rect
            key={`${row} value`}
            x={row === 0 ? 82 : 86}
            y={y}
            width={row === 0 ? 15 : 11}
            height="4"
            opacity={row === 0 ? 0.9 : 0.5}
          />,
        ];
      })}
    </>
  ),
};

const world: Sketch = {
  stretch: false,
  box: `0 0 ${worldWidth} ${worldHeight}`,
  draw: (random) =>
    worldDots.map(({ x, y }) => (
      <circle key={`${x} ${y}`} cx={x} cy={y} r="0.4" opacity={random() > 0.8 ? 1 : 0.42} />
    )),
};

const lifecycle: Sketch = {
  stretch: true,
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

const stickiness: Sketch = {
  stretch: true,
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

const paths: Sketch = {
  stretch: true,
  draw: (random) => {
    const [a, b] = [between(random, 16, 24), between(random, 10, 18)];
    const flow = (x: number, from: number, to: number, width: number) => (
      <path
        key={`${x} ${from} ${to}`}
        className={styles.soft}
        d={`M${x},${from} C${x + 21},${from} ${x + 21},${to} ${x + 42},${to} v${width} C${x + 21},${to + width} ${x + 21},${from + width} ${x},${from + width}z`}
      />
    );
    return (
      <>
        {flow(4, 2, 2, a)}
        {flow(4, 2 + a, 34, b)}
        {flow(50, 2, 6, a / 2)}
        {flow(50, 34, 30, b)}
        {flow(50, 2 + a / 2, 52, a / 4)}
        <rect x="0" y="2" width="4" height={a + b} />
        <rect x="46" y="2" width="4" height={a} />
        <rect x="46" y="34" width="4" height={b} />
        <rect x="92" y="6" width="4" height={a / 2} />
        <rect x="92" y="30" width="4" height={b} />
        <rect x="92" y="52" width="4" height={a / 4} />
      </>
    );
  },
};

const sql: Sketch = {
  stretch: true,
  draw: (random) =>
    count(5).flatMap((row) => {
      const indent = row === 0 || row === 3 ? 0 : 8;
      const word = between(random, 10, 18);
      return [
        <rect
          key={`${row} word`}
          x={indent}
          y={3 + row * 12}
          width={word}
          height="5"
          opacity="0.95"
        />,
        <rect
          key={`${row} rest`}
          x={indent + word + 4}
          y={3 + row * 12}
          width={between(random, 20, 56)}
          height="5"
          opacity="0.35"
        />,
      ];
    }),
};

const widget: Sketch = {
  stretch: true,
  draw: (random) =>
    count(4).flatMap((row) => [
      <rect key={`${row} mark`} x="2" y={3 + row * 15} width="8" height="9" rx="2" opacity="0.8" />,
      <rect
        key={`${row} name`}
        x="15"
        y={3 + row * 15}
        width={between(random, 35, 70)}
        height="4"
        opacity="0.6"
      />,
      <rect
        key={`${row} more`}
        x="15"
        y={9 + row * 15}
        width={between(random, 20, 40)}
        height="3"
        opacity="0.3"
      />,
    ]),
};

const unknown: Sketch = {
  stretch: false,
  box: '0 0 40 30',
  draw: () => (
    <>
      <rect className={styles.dashed} x="1" y="1" width="38" height="28" rx="3" />
      <text className={styles.figure} x="20" y="21" textAnchor="middle">
        ?
      </text>
    </>
  ),
};

/** Of every kind but those that show what they hold. */
export const sketches: Record<Exclude<TileKind, 'text' | 'button'>, Sketch> = {
  line,
  bar,
  number,
  pie,
  funnel,
  retention,
  table,
  world,
  lifecycle,
  stickiness,
  paths,
  sql,
  widget,
  unknown,
};
