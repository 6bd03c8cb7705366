/** Pictures for seeded templates, drawn from their name: a gradient with a chart on it. */
const palettes = [
  ['#1d4aff', '#7aa2ff', '#f9bd2b'],
  ['#f54e00', '#ffb38a', '#1d1f27'],
  ['#2e9e6b', '#a8e6c4', '#12352a'],
  ['#7a3ff0', '#c9b0ff', '#f9bd2b'],
  ['#0f766e', '#99f0e6', '#f97316'],
  ['#be185d', '#fbb6d2', '#1d1f27'],
] as const;

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}

const charts = [
  (n: number) =>
    Array.from({ length: 9 }, (_, i) => {
      const height = 40 + ((n * (i + 3)) % 110);
      return `<rect x="${60 + i * 32}" y="${200 - height}" width="20" height="${height}" rx="4"/>`;
    }).join(''),
  (n: number) => {
    const points = Array.from(
      { length: 8 },
      (_, i) => `${60 + i * 40},${180 - ((((n % 97) + 13) * (i * i + 3 * i + 5)) % 110)}`,
    );
    return `<polyline points="${points.join(' ')}" fill="none" stroke="currentColor" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>`;
  },
  (n: number) =>
    Array.from({ length: 4 }, (_, i) => {
      const width = 290 - i * (40 + (n % 25));
      return `<rect x="${(400 - width) / 2}" y="${50 + i * 38}" width="${width}" height="28" rx="6"/>`;
    }).join(''),
];

/** Names that begin with `no-such` are not there, and those with `broken` are no pictures. */
export function cover(name: string): Response {
  if (name.startsWith('no-such')) return new Response('Not found', { status: 404 });
  if (name.startsWith('broken')) {
    return new Response('<!doctype html><p>This is no picture.', {
      headers: { 'Content-Type': 'text/html' },
    });
  }
  const n = hash(name);
  const [strong, light, accent] = palettes[n % palettes.length] ?? palettes[0];
  const chart = charts[n % charts.length]?.(n) ?? '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 240" width="800" height="480">
<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${light}"/><stop offset="1" stop-color="${strong}"/></linearGradient></defs>
<rect width="400" height="240" fill="url(#g)"/>
<rect x="24" y="24" width="352" height="192" rx="14" fill="#fff" fill-opacity="0.9"/>
<g fill="${strong}" color="${strong}">${chart}</g><circle cx="350" cy="50" r="10" fill="${accent}"/>
</svg>`;
  return new Response(svg, {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
