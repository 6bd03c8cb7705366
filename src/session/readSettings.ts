import { parseSettings, type SiteSettings } from './siteSettings.ts';

/**
 * Reads settings.json beside the page. Where there is none, a 404 or the page itself is what a server answers,
 * and nothing is set. Throws `SettingsError` for what is wrong in it, and an error where it did not come.
 */
export async function readSettings(base: string): Promise<SiteSettings> {
  const answer = await fetch(new URL('settings.json', base), { cache: 'no-cache' });
  const isPage = /\bhtml\b/i.test(answer.headers.get('Content-Type') ?? '');
  if (answer.status === 404 || answer.status === 410 || (answer.ok && isPage)) return {};
  if (!answer.ok) throw new Error(`The server answered ${answer.status} in the place of it.`);
  return parseSettings(await answer.text());
}
