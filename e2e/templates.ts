import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from 'playwright/test';

export type Row = { id: string; template_name: string };

/** A template of one tile. */
export const smallTemplate = (name: string): string =>
  JSON.stringify({
    template_name: name,
    dashboard_description: '',
    tags: [],
    tiles: [{ type: 'TEXT', body: 'first', layouts: {} }],
  });

/** One of PostHog's own templates, as text: it is sent as it stands. */
export function officialTemplate(
  name: 'website-traffic' | 'advertising-analytics',
): Promise<string> {
  return readFile(new URL(`../../shared/templates/${name}.json`, import.meta.url), 'utf8');
}

const headers = (key: string) => ({
  Authorization: `Bearer ${key}`,
  'Content-Type': 'application/json',
});

/** Puts a row on the server, past the app. `body` is JSON text, so that no number in it is rounded. */
export async function createRow(
  request: APIRequestContext,
  app: string,
  body: string,
  key = 'phx_staff',
): Promise<Row> {
  const answer = await request.post(`${app}/api/projects/1/dashboard_templates/`, {
    headers: headers(key),
    data: Buffer.from(body),
  });
  if (!answer.ok()) throw new Error(`creating a row: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/** The row as the server has it now, as text. */
export async function rowText(
  request: APIRequestContext,
  app: string,
  id: string,
): Promise<string> {
  const answer = await request.get(`${app}/api/projects/1/dashboard_templates/${id}`, {
    headers: headers('phx_staff'),
  });
  return answer.text();
}

export async function openTemplate(
  page: Page,
  { id }: Pick<Row, 'id'>,
  tab?: 'tiles' | 'filters' | 'variables' | 'json',
): Promise<void> {
  await page.goto(`/projects/1/templates/${id}${tab === undefined ? '' : `?tab=${tab}`}`);
}
