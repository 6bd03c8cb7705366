import { createSandbox, type Sandbox } from './createSandbox.ts';

export interface Answer {
  status: number;
  text: string;
  headers: Headers;
  /** The body as a value, for bodies whose numbers are small; null where it is empty. */
  json: any; // oxlint-disable-line typescript/no-explicit-any -- tests look into answers freely
}

export const templates = '/api/projects/1/dashboard_templates/';

/** For the contract tests: a sandbox in process, and a way to ask it as one of its people. */
export async function openForTests(version: '2026' | '2023' = '2026') {
  const databaseUrl = process.env['DATABASE_URL'];
  const sandbox: Sandbox = await createSandbox({
    dataDir: null,
    ...(databaseUrl ? { databaseUrl } : {}),
    seed: 'none',
    version,
    testControls: true,
  });

  async function ask(
    method: string,
    path: string,
    {
      body,
      key = 'phx_staff',
      headers = {},
    }: { body?: unknown; key?: string | null; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const response = await sandbox.fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers: {
          ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const isJson = text !== '' && response.headers.get('Content-Type')?.includes('json');
    return {
      status: response.status,
      text,
      headers: response.headers,
      json: isJson ? JSON.parse(text) : null,
    };
  }

  return {
    sandbox,
    ask,
    reset: (how: object = {}) =>
      ask('POST', '/sandbox/reset', { body: { seed: 'none', ...how }, key: null }),
  };
}
