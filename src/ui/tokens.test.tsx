import './tokens.css';
import { afterEach, describe, expect, test } from 'vitest';
import { applyTheme } from './theme.ts';

/** Ink and ground, as the components pair them: WCAG 2.2, 1.4.3 (text) and 1.4.11 (what has to be seen). */
const grounds = ['canvas', 'surface', 'raised', 'sunken', 'field'];
const on = (inks: string[], backgrounds: string[]) =>
  inks.flatMap((ink) => backgrounds.map((ground): [string, string] => [ink, ground]));

const text = [
  ...on(['text', 'muted', 'faint', 'accent', 'danger', 'ok', 'amber'], grounds),
  ...on(['text', 'muted', 'accent'], ['accent-soft']),
  ...on(['text', 'muted', 'accent', 'danger'], ['danger-soft']),
  ...on(['text', 'muted', 'accent', 'ok'], ['ok-soft']),
  ...on(['text', 'muted', 'accent', 'amber'], ['amber-soft']),
  ...on(['on-fill'], ['accent-fill', 'accent-fill-hover', 'danger-fill', 'danger-fill-hover']),
];

const shapes = [
  ...on(['field-line', 'focus', 'star', 'danger', 'ok'], grounds),
  ...on(['tile-blue', 'tile-green', 'tile-purple', 'tile-plain'], ['surface', 'raised']),
  ...on(['accent-fill'], ['canvas', 'surface', 'field', 'sunken']),
];

describe.for(['light', 'dark'] as const)('in the %s theme', (theme) => {
  afterEach(() => applyTheme('system'));

  test.for(text)('text in --%s on --%s has a contrast of 4.5', ([ink, ground]) => {
    applyTheme(theme);
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.for(shapes)('--%s against --%s has a contrast of 3', ([ink, ground]) => {
    applyTheme(theme);
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('the theme that is set wins over the one of the system, and can be taken back', () => {
  const system = colour('canvas');
  applyTheme('light');
  const light = colour('canvas');
  applyTheme('dark');
  const dark = colour('canvas');
  applyTheme('system');
  expect(light).not.toEqual(dark);
  expect([light, dark]).toContainEqual(system);
  expect(colour('canvas')).toEqual(system);
});

/** What the browser makes of a token, as red, green and blue from 0 to 255. */
function colour(token: string): number[] {
  const probe = document.createElement('i');
  probe.style.color = `var(--${token})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(value);
  if (!parts) throw new Error(`--${token} is not an opaque colour: ${value}`);
  return parts.slice(1).map(Number);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(colour(one)), luminance(colour(other))].toSorted(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG's relative luminance. */
function luminance(rgb: number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
