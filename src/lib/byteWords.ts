const format = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** “1.2 MB”, “340 kB”, “12 bytes”: as files are measured, by thousands. */
export function byteWords(bytes: number): string {
  if (bytes >= 999_500) return `${format.format(bytes / 1_000_000)} MB`;
  if (bytes >= 1_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${bytes} bytes`;
}
