import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { type Api, openApi } from './openApi.ts';
import { OptionError, readOptions, type ServerOptions } from './options.ts';
import { createStaticFiles, type OwnFiles } from './staticFiles.ts';

// The bundle stands in dist-server/, beside dist/.
const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist');

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

async function open(options: ServerOptions): Promise<Api> {
  try {
    return await openApi(options);
  } catch (error) {
    if (error instanceof Error && error.name === 'DataFolderInUse') fail(error.message);
    throw error;
  }
}

/** What this deployment has of its own in the place of the build's. Settings may change while it runs. */
function ownFiles({ clientDocument, settingsFile }: ServerOptions): OwnFiles {
  return {
    ...(clientDocument === null
      ? {}
      : { '/oauth-client.json': () => Promise.resolve(clientDocument) }),
    ...(settingsFile === null ? {} : { '/settings.json': () => readFile(settingsFile, 'utf8') }),
  };
}

async function start(): Promise<void> {
  let options: ServerOptions;
  try {
    options = readOptions(process.env);
  } catch (error) {
    if (error instanceof OptionError) fail(error.message);
    throw error;
  }
  const { port, posthogHost } = options;
  // Listening comes first: a port that is taken must not cost a start of the database.
  let handle = (_request: Request): Promise<Response> =>
    Promise.resolve(new Response('Starting…', { status: 503, headers: { 'Retry-After': '1' } }));
  const server = createServer(getRequestListener((request) => handle(request)));
  await new Promise<void>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken. Stop what listens there, or choose another: PORT=5174 npm start`
          : `Cannot listen on port ${port}: ${error.message}`,
      );
    });
    server.listen(port, resolve);
  });
  const address = server.address();
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : port}`;

  const api = await open({ ...options, sandbox: { ...options.sandbox, publicUrl: url } });
  const files = createStaticFiles(dist, {
    cookiesFor: api.pageCookies,
    connect: options.posthogOnly ? 'own' : 'named',
    own: ownFiles(options),
  });
  handle = (request) => {
    const { pathname } = new URL(request.url);
    // For whoever watches over the process: it listens, and its API is open.
    if (pathname === '/healthz') return Promise.resolve(new Response('ok\n'));
    return api.answers(pathname) ? api.fetch(request) : files(request);
  };

  let stopping = false;
  async function stop() {
    if (stopping) return;
    stopping = true;
    server.close();
    server.closeIdleConnections();
    // Whoever still waits for an answer has half a second; then the connection is cut.
    setTimeout(() => server.closeAllConnections(), 500).unref();
    await api.close();
    process.exit(0);
  }
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());

  console.log(
    `Template Studio is at ${url} ${posthogHost === null ? 'with the sandbox' : `in front of ${posthogHost}`}`,
  );
}

await start();
