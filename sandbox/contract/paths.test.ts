import { describe, expect, test } from 'vitest';
import { openSandbox, templates } from './ask.ts';

const { ask, create } = openSandbox();

describe('1.1 paths', () => {
  test('a slash at the end is optional, ids may be written without dashes, @current is a project', async () => {
    const { id } = await create('A');
    for (const path of [
      templates.slice(0, -1),
      templates + id,
      `${templates}${id}/`,
      templates + id.replaceAll('-', '').toUpperCase(),
      '/api/projects/@current/dashboard_templates',
    ]) {
      expect([path, (await ask('GET', path)).status]).toEqual([path, 200]);
    }
  });

  test('DELETE is 405 with nothing in it, whatever the id', async () => {
    const { status, text, headers } = await ask('DELETE', `${templates}whatever`);
    expect([status, text, headers.get('Content-Type')]).toEqual([405, '', null]);
  });

  test('an old environments address answers with a Sunset header', async () => {
    const answer = await ask('GET', '/api/environments/1/dashboard_templates/');
    expect([answer.status, answer.headers.has('Sunset')]).toEqual([200, true]);
  });

  test('OPTIONS lists what one may do, and leaves it out where that is nothing', async () => {
    expect((await ask('OPTIONS', templates)).json.actions.POST).toBeDefined();
    expect((await ask('OPTIONS', templates, { key: 'phx_viewer' })).json.actions).toBeUndefined();
  });
});
