import { createSandbox } from '../sandbox/createSandbox.ts';
import { readOptions, type ServerOptions } from './options.ts';
import { createProxy } from './proxy.ts';

type Fetch = (request: Request) => Promise<Response>;

/** The API beside the app: the sandbox's, or that of a real PostHog. */
export interface Api {
  /** Whether an address is the API's and not the app's. */
  answers: (pathname: string) => boolean;
  fetch: Fetch;
  /** Set-Cookie values that go with a page. */
  pageCookies: (request: Request) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Throws an error named `DataFolderInUse` where another process holds the sandbox's folder. */
export async function openApi({ posthogHost, sandbox: options }: ServerOptions): Promise<Api> {
  if (posthogHost !== null) {
    return {
      answers: (pathname) => pathname.startsWith('/api/'),
      fetch: createProxy(posthogHost),
      pageCookies: () => Promise.resolve([]),
      close: () => Promise.resolve(),
    };
  }
  const sandbox = await createSandbox(options);
  return {
    answers: (pathname) => /^\/(api|oauth|sandbox|uploaded_media)\//.test(pathname),
    fetch: (request) => sandbox.fetch(request),
    pageCookies: (request) => sandbox.pageCookies(request),
    close: () => sandbox.close(),
  };
}

/** For `npm run dev`, which loads this module through Vite. */
export function openApiFromEnvironment(port: number): Promise<Api> {
  const options = readOptions({ ...process.env, PORT: String(port) });
  return openApi(options);
}
