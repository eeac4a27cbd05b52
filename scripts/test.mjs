// `npm test`: everything that needs no servers, from a fresh clone, set-up included. Ends with one line over all suites.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { ensureBuilt, ensureInstalled, quietEnv, requireNode, root } from './lib/setup.mjs';

if (process.env.REQUIRE_STACK) {
  console.error('REQUIRE_STACK is set, but this version has no cluster profile: there is no stack to start. Run plain "npm test".');
  process.exit(1);
}

requireNode();
await ensureInstalled();
await ensureBuilt();

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

async function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, env: { ...quietEnv, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'close');
  return code ?? 1;
}

/** A suite that exits badly without naming a failure (a crash, no test found) counts as one failure. */
function counted(name, code, read) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read();
  } catch (error) {
    console.error(`${name}: no readable result (${error.message})`);
  }
  if ((code !== 0 || counts.passed === 0) && counts.failed === 0) counts.failed = 1;
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped.`);
  return counts;
}

async function staticChecks() {
  console.log('\nStatic checks');
  const code = await run(process.execPath, ['scripts/verify.mjs', '--static']);
  return counted('static checks', code, () => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }));
}

async function unitTests() {
  console.log('\nUnit, contract, conformance and process tests');
  const file = join(results, 'vitest.json');
  const code = await run(process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted('vitest', code, () => {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests };
  });
}

async function journeys() {
  console.log('\nEnd-to-end journeys');
  let browser;
  try {
    browser = findBrowser();
  } catch (error) {
    console.error(error.message);
    return counted('journeys', 1, () => ({ passed: 0, failed: 1, skipped: 0 }));
  }
  const file = join(results, 'playwright.json');
  const code = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return counted('journeys', code, () => {
    const { stats } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  });
}

const totals = { passed: 0, failed: 0, skipped: 0 };
// `--no-journeys` leaves the browser out, for a machine that has none to spare.
for (const suite of [staticChecks, unitTests, ...(process.argv.includes('--no-journeys') ? [] : [journeys])]) {
  const counts = await suite();
  for (const key of Object.keys(totals)) totals[key] += counts[key];
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 ? 0 : 1);
