import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { chromium } from './chromium.mjs';
import { withPostgres } from './postgres.mjs';
import { root, run, tool } from './process.mjs';

/**
 * The checks that read the code without running it; seconds in all. A function, since on a fresh clone
 * the tools are not installed yet when this file is read.
 * @returns {{ name: string, command: [script: string, args: string[]] }[]}
 */
export const checks = () => [
  { name: 'types', command: [tool('typescript:tsc'), ['-b']] },
  { name: 'lint', command: [tool('oxlint'), ['-c', 'oxlint.config.mjs', '--deny-warnings']] },
  { name: 'format', command: [tool('oxfmt'), ['--check']] },
  { name: 'dead code', command: [tool('knip'), []] },
];

const results = path.join(root, 'test-results');
const budget = path.join(root, 'scripts/budget.mjs');

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {string} name @returns {any} what a runner wrote, or null where it wrote nothing */
function report(name) {
  const file = path.join(results, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A step that is one check: it passes or fails as a whole.
 * @param {number} code @returns {Count} */
const asOne = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/** A runner that failed without a failing test (it did not start, say) still failed.
 * @param {number} code @param {Count} count @returns {Count} */
const honest = (code, { passed, failed }) => ({
  passed,
  failed: code !== 0 && failed === 0 ? 1 : failed,
});

/** @param {string} name of the report @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<Count>} */
async function vitest(name, args, env) {
  const output = path.join(results, name);
  const code = await run(
    tool('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`, ...args],
    { env },
  );
  const found = report(name);
  return honest(code, { passed: found?.numPassedTests ?? 0, failed: found?.numFailedTests ?? 0 });
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Count>} */
async function playwright(env) {
  const code = await run(tool('playwright'), ['test'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(results, 'browser.json') },
  });
  const stats = report('browser.json')?.stats;
  return honest(code, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
  });
}

/** Every check, one after the other; a failure does not hide the next. Ends with the line that CI reads. */
export async function test() {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const env = { CHROMIUM_PATH: chromium() };

  /** @type {{ name: string, run: () => Promise<Count | null> }[]} */
  const steps = [
    ...checks().map(({ name, command }) => ({
      name,
      run: async () => asOne(await run(...command)),
    })),
    { name: 'unit tests', run: () => vitest('unit.json', [], env) },
    {
      name: 'sandbox on PostgreSQL',
      run: () =>
        withPostgres((url) =>
          vitest('postgres.json', ['--project', 'sandbox'], { ...env, DATABASE_URL: url }),
        ),
    },
    { name: 'build', run: async () => asOne(await build()) },
    { name: 'size budget', run: async () => asOne(await run(budget, [])) },
    { name: 'browser tests', run: () => playwright(env) },
  ];

  let passed = 0;
  let failed = 0;
  const lines = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const started = performance.now();
    const count = await step.run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (count === null) {
      lines.push(`skipped  ${step.name}: not installed here`);
      continue;
    }
    passed += count.passed;
    failed += count.failed;
    lines.push(
      `${count.failed === 0 ? 'ok      ' : 'FAILED  '} ${step.name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
    );
  }
  console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
