/** The most characters that PostHog stores, counted as it counts: code points, outer white space trimmed (contract 1.3). */
export const limits = {
  template_name: 400,
  dashboard_description: 400,
  tag: 255,
  image_url: 8201,
} as const;

/** What the objects made from tiles hold; a template may hold more, but no dashboard comes of it (contract 6.1). */
export const tileLimits = {
  body: 4000,
  url: 2000,
  text: 200,
} as const;

/** How many characters PostHog counts in `text`. */
export function storedLength(text: string): number {
  return Array.from(text.trim()).length;
}

/** PostHog takes any text as an image or button address; a browser that shows it follows only the web's. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim());
}
