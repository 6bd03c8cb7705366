import type { ReactNode } from 'react';

/** Draws in a field of 100 by 60 unless `box` says another. */
export interface Sketch {
  /** How it fills its tile: stretched, stretched no further than lines of text would be, or kept in shape. */
  fit: 'fill' | 'lines' | 'shape';
  box?: string;
  draw: (random: () => number) => ReactNode;
}

export const count = (length: number): number[] => [...Array(length).keys()];
/** A number between the two, by chance. */
export const between = (random: () => number, least: number, most: number): number =>
  least + random() * (most - least);

/** Heights of a curve that wanders upwards. */
export function walk(random: () => number, length: number): number[] {
  let height = between(random, 14, 24);
  return count(length).map(() => {
    height = Math.min(Math.max(height + between(random, -8, 13), 6), 54);
    return height;
  });
}

export const curve = (heights: readonly number[]): string =>
  heights.map((height, at) => `${(at * 100) / (heights.length - 1)},${60 - height}`).join(' ');

export function bars(heights: readonly number[], className?: string, floor = 60): ReactNode {
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
