import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

export interface RunningServer {
  url: string;
  process: ChildProcess;
  stop: () => Promise<void>;
}

/** The built server as `npm start` runs it, on a port of its own; rejects with what it printed when it ends early. */
export function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, ['dist-server/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      SANDBOX_DATA: ':memory:',
      SANDBOX_TEST_CONTROLS: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let printed = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /at (http:\/\/localhost:\d+)/.exec(printed)?.[1];
      if (url === undefined) return;
      resolve({
        url,
        process: child,
        stop: async () => {
          child.kill('SIGTERM');
          await closed;
        },
      });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void closed.then(() => reject(new Error(printed)));
  });
}

/** Ends it as a power cut would: nothing in it hears of that. */
export async function kill({ process: server }: RunningServer): Promise<void> {
  const gone = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGKILL');
  await gone;
}
