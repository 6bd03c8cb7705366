const units = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

/**
 * "3 days ago", "yesterday", "in 2 hours", and "just now" within a minute. Both times in milliseconds. As
 * `Intl.RelativeTimeFormat` has it, which the first rows would have to wait for.
 */
export function timeAgo(time: number, now: number): string {
  const seconds = Math.abs(time - now) / 1000;
  const [unit, length] = units.find((candidate) => seconds >= candidate[1]) ?? ['moment', 1];
  if (unit === 'moment') return 'just now';
  const count = Math.trunc(seconds / length);
  const isPast = time < now;
  if (count === 1 && unit === 'day') return isPast ? 'yesterday' : 'tomorrow';
  if (count === 1 && length > 24 * 3600) return isPast ? `last ${unit}` : `next ${unit}`;
  const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return isPast ? `${words} ago` : `in ${words}`;
}
