import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, beforeEach, expect } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.ts';

export interface Answer {
  status: number;
  text: string;
  headers: Headers;
  /** The body as a value, for bodies whose numbers are small; null where it is empty. */
  json: any; // oxlint-disable-line typescript/no-explicit-any -- tests look into answers freely
}

interface Asked {
  /** Text and forms go as they are, all else as JSON. */
  body?: unknown;
  /** null: without a key. */
  key?: string | null;
  headers?: Record<string, string>;
}

const of = (project: number) => `/api/projects/${project}/dashboard_templates/`;
/** The templates of a project, of its sibling in the organization, and of one of another organization. */
export const templates = of(1);
export const sibling = of(2);
export const foreign = of(3);

export const tile = { type: 'TEXT', body: 'x' };
export const row = (name: string, more: object = {}) => ({
  template_name: name,
  tiles: [tile],
  ...more,
});

/** On a real PostgreSQL the workers run beside each other: each has a schema of its own. */
async function ownSchema(databaseUrl: string): Promise<string> {
  const schema = `contract_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`create schema ${schema}`);
  await client.end();
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.href;
}

async function open(): Promise<Sandbox> {
  const databaseUrl = process.env['DATABASE_URL'];
  return createSandbox({
    dataDir: null,
    ...(databaseUrl ? { databaseUrl: await ownSchema(databaseUrl) } : {}),
    seed: 'none',
    version: '2026',
    testControls: true,
  });
}

/** Shared by the files of a worker, which run one after the other; it ends with the worker. */
let shared: Promise<Sandbox> | undefined;

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = text !== '' && response.headers.get('Content-Type')?.includes('json');
  return {
    status: response.status,
    text,
    headers: response.headers,
    json: isJson ? JSON.parse(text) : null,
  };
}

type Sent = string | FormData | URLSearchParams | Uint8Array<ArrayBuffer> | null;

function asSent(body: unknown): [Sent, Record<string, string>] {
  if (body === undefined) return [null, {}];
  if (body instanceof FormData || body instanceof URLSearchParams) return [body, {}];
  const json = { 'Content-Type': 'application/json' };
  if (typeof body === 'string') return [body, json];
  if (body instanceof Uint8Array) return [new Uint8Array(body), json];
  return [JSON.stringify(body), json];
}

/** For one file of contract tests: the sandbox in process, emptied before each test, and ways to ask it. */
export function openSandbox(version: '2026' | '2023' = '2026') {
  let sandbox: Sandbox;

  async function ask(
    method: string,
    path: string,
    { body, key = 'phx_staff', headers = {} }: Asked = {},
  ): Promise<Answer> {
    const [sent, type] = asSent(body);
    const request = new Request(`http://localhost${path}`, {
      method,
      headers: { ...(key === null ? {} : { Authorization: `Bearer ${key}` }), ...type, ...headers },
      body: sent,
    });
    return readAnswer(await sandbox.fetch(request));
  }

  const reset = (how: object = {}) =>
    ask('POST', '/sandbox/reset', { body: { seed: 'none', version, ...how }, key: null });

  async function create(name: string, more: object = {}, path = templates, key = 'phx_staff') {
    const answer = await ask('POST', path, { body: row(name, more), key });
    expect([answer.status, answer.text]).toEqual([201, expect.stringContaining('"id"')]);
    return answer.json;
  }

  const names = async (query = '', key = 'phx_staff', path = templates) =>
    ((await ask('GET', path + query, { key })).json.results as { template_name: string }[]).map(
      ({ template_name }) => template_name,
    );

  /** The status, the code and the attr of an answer, and its sentence: what the error tables compare. */
  async function outcome(method: string, path: string, asked: Asked = {}) {
    const { status, json } = await ask(method, path, asked);
    return [status, json?.code ?? null, json?.attr ?? null, json?.detail ?? null];
  }

  /** The headers of a session: of the page's visitor, who is staff, or of somebody who signs in. */
  async function session(email?: string): Promise<Record<string, string>> {
    const signedIn = new Request('http://localhost/api/login/', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password: 'sandbox' }),
    });
    const cookies =
      email === undefined
        ? await sandbox.pageCookies(new Request('http://localhost/'))
        : (await sandbox.fetch(signedIn)).headers.getSetCookie();
    const Cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    return { Cookie, 'X-CSRFToken': /posthog_csrftoken=(\w+)/.exec(Cookie)?.[1] ?? '' };
  }

  beforeAll(async () => {
    shared ??= open();
    sandbox = await shared;
  });
  beforeEach(async () => {
    expect((await reset()).status).toBe(204);
  });

  return { ask, outcome, create, names, session, reset };
}
