import { describe, expect, test } from 'vitest';
import { openSandbox, templates } from './ask.ts';

const { ask, create, session, reset } = openSandbox();

/** Contract 5, S1: what every version has, written out from its table. */
const s1 = {
  type: 'object',
  required: ['template_name', 'dashboard_description', 'dashboard_filters', 'tiles'],
  properties: {
    id: { type: 'string', description: 'The id of the dashboard template' },
    template_name: { type: 'string', description: 'The name of the dashboard template' },
    team_id: {
      type: ['number', 'null'],
      description: 'The team this dashboard template belongs to',
    },
    created_at: { type: 'string', description: 'When the dashboard template was created' },
    image_url: { type: ['string', 'null'], description: 'The image of the dashboard template' },
    dashboard_description: {
      type: 'string',
      description: 'The description of the dashboard template',
    },
    dashboard_filters: { type: 'object', description: 'The filters of the dashboard template' },
    tiles: {
      type: 'array',
      minItems: 1,
      items: { type: 'object' },
      description: 'The tiles of the dashboard template',
    },
    variables: {
      anyOf: [
        {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'name', 'type', 'default', 'description', 'required'],
            properties: {
              id: { type: 'string', description: 'The id of the variable' },
              name: { type: 'string', description: 'The name of the variable' },
              type: { enum: ['event'], description: 'The type of the variable' },
              default: { type: 'object', description: 'The default value of the variable' },
              description: { type: 'string', description: 'The description of the variable' },
              required: { type: 'boolean', description: 'Whether the variable is required' },
            },
          },
        },
        { type: 'null' },
      ],
      description: 'The variables of the dashboard template',
    },
    tags: {
      type: 'array',
      items: { type: 'string' },
      description: 'The tags of the dashboard template',
    },
  },
};
const s2 = {
  ...s1,
  properties: {
    ...s1.properties,
    is_featured: {
      type: 'boolean',
      description: 'Whether this template is manually marked as featured in the UI',
    },
  },
};

const schema = async (path = `${templates}json_schema`, email?: string) =>
  ask('GET', path, { key: null, headers: await session(email) });

describe('5 json_schema', () => {
  test('5: a session reads S2, with a slash or without, member or viewer', async () => {
    for (const path of [`${templates}json_schema`, `${templates}json_schema/`]) {
      for (const email of [undefined, 'member@sandbox.test', 'viewer@sandbox.test']) {
        const { status, json } = await schema(path, email);
        expect([status, json]).toEqual([200, s2]);
      }
    }
  });

  test('5: it may be two minutes old', async () => {
    const { headers } = await schema();
    expect(headers.get('Cache-Control')).toBe('max-age=120');
    const ahead = Date.parse(headers.get('Expires') ?? '') - Date.now();
    expect(ahead > 110_000 && ahead <= 120_000).toBe(true);
  });

  test('5: it takes a session and membership; parameters change nothing', async () => {
    expect((await ask('GET', `${templates}json_schema`, { key: null })).status).toBe(401);
    const there = '/api/projects/3/dashboard_templates/json_schema';
    expect((await schema(there, 'member@sandbox.test')).status).toBe(403);
    expect((await schema(`${templates}json_schema?search=&scope=team`)).json).toEqual(s2);
  });

  test('5: it holds nothing back: rows that do not fit are stored', async () => {
    expect(await create('A', { tiles: 'text', tags: null })).toMatchObject({ tiles: 'text' });
  });

  test('5: a PostHog of 2023 has S1', async () => {
    await reset({ version: '2023' });
    expect((await schema()).json).toEqual(s1);
  });
});
