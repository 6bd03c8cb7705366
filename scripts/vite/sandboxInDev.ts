import { getRequestListener } from '@hono/node-server';
import type { Plugin } from 'vite';
import type { Api } from '../../server/openApi.ts';

/** `npm run dev`: the same API as `npm start` serves, on the same origin as Vite's pages. */
export function sandboxInDev(): Plugin {
  return {
    name: 'sandbox-in-dev',
    apply: (_config, { command }) => command === 'serve' && !process.env['VITEST'],
    async configureServer(vite) {
      const server = await vite.ssrLoadModule('/server/openApi.ts');
      const api: Api = await server['openApiFromEnvironment'](vite.config.server.port);
      const listener = getRequestListener((request) => api.fetch(request));
      vite.httpServer?.on('close', () => void api.close());
      vite.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
        if (api.answers(url.pathname)) {
          void listener(request, response);
          return;
        }
        if (!request.headers.accept?.includes('text/html')) {
          next();
          return;
        }
        const cookie = request.headers.cookie;
        const page = new Request(url, cookie === undefined ? {} : { headers: { cookie } });
        const answer = async () => {
          for (const value of await api.pageCookies(page)) {
            response.appendHeader('Set-Cookie', value);
          }
        };
        // Connect's next() takes the error, if there is one.
        void answer().then(() => next(), next); // oxlint-disable-line promise/no-callback-in-promise
      });
    },
  };
}
