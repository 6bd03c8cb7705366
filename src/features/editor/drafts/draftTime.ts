const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' });

/** “14:03” of today, “3 May, 14:03” of another day. Both times in milliseconds. */
export function draftTime(time: number, now: number): string {
  const [then, today] = [new Date(time), new Date(now)];
  return then.toDateString() === today.toDateString()
    ? clock.format(then)
    : `${day.format(then)}, ${clock.format(then)}`;
}
