// The one door to everything: `node scripts/run.mjs start | dev | build | test | check | bench`.
// No dependency, since it is what installs them.
import { build, buildIfStale } from './run/build.mjs';
import { install } from './run/install.mjs';
import { run, tool } from './run/process.mjs';
import { checks, test } from './run/test.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: Template Studio needs 20.19 or newer.`);
  process.exit(1);
}

/** @type {Record<string, () => Promise<number>>} */
const commands = {
  async start() {
    await buildIfStale();
    // In this very process: what stops it stops the server, with nothing left behind.
    const server = '../dist-server/main.js';
    await import(server);
    return new Promise(() => {});
  },
  dev: () => run(tool('vite'), ['--port', process.env['PORT'] ?? '5173', '--strictPort']),
  build: () => build(process.argv.slice(3)),
  test,
  async bench() {
    await buildIfStale();
    return run('scripts/bench/bench.mjs', process.argv.slice(3));
  },
  async check() {
    for (const { name, command } of checks()) {
      const code = await run(...command);
      if (code !== 0) {
        console.error(`${name} failed`);
        return code;
      }
    }
    return 0;
  },
};

const command = commands[process.argv[2] ?? ''];
if (command === undefined) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(commands).join(' | ')}`);
  process.exit(2);
}
await install();
process.exit(await command());
