import { bars, between, count, type Sketch } from './sketch.tsx';
import styles from './TileSketch.module.css';

export const funnel: Sketch = {
  fit: 'fill',
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

export const retention: Sketch = {
  fit: 'fill',
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

export const table: Sketch = {
  fit: 'lines',
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

export const paths: Sketch = {
  fit: 'fill',
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

export const sql: Sketch = {
  fit: 'lines',
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

export const widget: Sketch = {
  fit: 'lines',
  draw: (random) =>
    count(4).flatMap((row) => [
      <rect key={`${row} mark`} x="2" y={3 + row * 15} width="8" height="9" opacity="0.8" />,
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

export const unknown: Sketch = {
  fit: 'shape',
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
