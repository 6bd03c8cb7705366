import { expect, test } from 'vitest';
import { timeAgo } from './timeAgo.ts';

const now = Date.UTC(2026, 10, 23, 12);
const seconds = 1000;
const hours = 3600 * seconds;
const days = 24 * hours;

test('says what Intl.RelativeTimeFormat says', () => {
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const lengths = {
    minute: 60 * seconds,
    hour: hours,
    day: days,
    week: 7 * days,
    month: 30 * days,
    year: 365 * days,
  };
  for (const [unit, length] of Object.entries(lengths)) {
    for (const count of [-2, -1, 1, 2]) {
      const words = format.format(count, unit as Intl.RelativeTimeFormatUnit);
      expect(timeAgo(now + count * length, now)).toBe(words);
    }
  }
});

test.for([
  [0, 'just now'],
  [59 * seconds, 'just now'],
  [60 * seconds, '1 minute ago'],
  [59.9 * 60 * seconds, '59 minutes ago'],
  [23.9 * hours, '23 hours ago'],
  [25 * hours, 'yesterday'],
  [6 * days, '6 days ago'],
  [8 * days, 'last week'],
  [45 * days, 'last month'],
  [800 * days, '2 years ago'],
  [-3 * hours, 'in 3 hours'],
] as const)('%d ms earlier is "%s"', ([age, words]) => {
  expect(timeAgo(now - age, now)).toBe(words);
});
