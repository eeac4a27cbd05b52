// `npm test`: everything that needs no servers, from a fresh clone, set-up included. `REQUIRE_STACK=1 npm test`: that and everything that needs
// the servers of the cluster profile, on a stack of its own. Ends with one line over all suites.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled, quietEnv, requireNode, root } from './lib/setup.mjs';
import { freeBase } from './stack/ports.mjs';

const withStack = !['', '0', 'false', undefined].includes(process.env.REQUIRE_STACK);
const withJourneys = !process.argv.includes('--no-journeys');

requireNode();
await ensureInstalled();
await ensureBuilt();

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const running = new Set();

async function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, env: { ...quietEnv, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  running.add(child);
  const [code] = await once(child, 'close');
  running.delete(child);
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

async function vitest(name, file, config = [], env = {}) {
  const report = join(results, file);
  const code = await run(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  return counted(name, code, () => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  });
}

async function unitTests() {
  console.log('\nUnit, contract, conformance and process tests');
  return vitest('vitest', 'vitest.json');
}

async function stackTests(stack) {
  console.log('\nContract, conformance and fault tests on Elasticsearch, Kafka and MariaDB');
  return vitest('on the stack', 'vitest-stack.json', ['--config', 'vitest.stack.config.ts'], {
    STACK_ELASTICSEARCH_URL: stack.elasticsearch.url,
    STACK_KAFKA_BROKERS: stack.kafka.brokers,
    STACK_DATABASE_URL: stack.database.url.replace(/\/[^/]*$/, ''),
  });
}

async function playwright(name, file, env = {}) {
  let browser;
  try {
    browser = findBrowser();
  } catch (error) {
    console.error(error.message);
    return counted(name, 1, () => ({ passed: 0, failed: 1, skipped: 0 }));
  }
  const report = join(results, file);
  const code = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...env,
  });
  return counted(name, code, () => {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  });
}

async function journeys() {
  console.log('\nEnd-to-end journeys');
  return playwright('journeys', 'playwright.json');
}

async function clusterJourneys(stack) {
  console.log('\nEnd-to-end journeys on the cluster profile');
  return playwright('journeys on the cluster profile', 'playwright-cluster.json', {
    MARQUEE_PROFILE: 'cluster',
    ELASTICSEARCH_URL: stack.elasticsearch.url,
    KAFKA_BROKERS: stack.kafka.brokers,
    DATABASE_URL: stack.database.url,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    E2E_STACK_BASE: `${stackBase}`,
  });
}

const stackCommand = (...args) => [join(root, 'scripts/stack.mjs'), ...args];

/** Starts a stack that nothing else on the machine knows of: ports and data of its own. */
async function startStack() {
  console.log('\nThe stack');
  const base = await freeBase();
  stackBase = base;
  const code = await run(process.execPath, stackCommand('up', '--fresh', '--port-base', `${base}`));
  if (code !== 0) throw new Error('The stack could not start (REQUIRE_STACK is set).');
  return JSON.parse(readFileSync(join(root, `.stack/ports-${base}/stack.json`), 'utf8'));
}

let stackBase;

/** Whatever happened: nothing of the stack stays. Not in this process's group, so that a second Ctrl-C does not stop it half-way. */
function stopStack() {
  if (stackBase === undefined) return;
  const base = stackBase;
  stackBase = undefined;
  const { stdout, stderr, status } = spawnSync(process.execPath, stackCommand('down', '--remove', '--port-base', `${base}`), {
    cwd: root,
    detached: true,
    encoding: 'utf8',
  });
  if (status !== 0) console.error(`The stack could not be stopped:\n${stdout}${stderr}`);
}

process.on('exit', stopStack);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // A terminal's Ctrl-C reaches the children by itself; a signal to this process alone does not.
    for (const child of running) child.kill(signal);
    process.exit(130);
  });
}

// `--no-journeys` leaves the browser out, for a machine that has none to spare; `--stack-only` what runs without servers.
const suites = withStack && process.argv.includes('--stack-only') ? [] : [staticChecks, unitTests, ...(withJourneys ? [journeys] : [])];
const stackSuites = [stackTests, ...(withJourneys && existsSync(join(root, 'scripts/start-cluster.mjs')) ? [clusterJourneys] : [])];

const totals = { passed: 0, failed: 0, skipped: 0 };
function add(counts) {
  for (const key of Object.keys(totals)) totals[key] += counts[key];
}
for (const suite of suites) add(await suite());
if (withStack) {
  try {
    const stack = await startStack();
    for (const suite of stackSuites) add(await suite(stack));
  } catch (error) {
    console.error(error.message);
    totals.failed += 1;
  }
  stopStack();
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 ? 0 : 1);
