// The suites of `npm test`: each runs its tests and gives what they came to.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findBrowser } from '../lib/browser.mjs';
import { root } from '../lib/setup.mjs';
import { counted, run } from './run.mjs';
import { clusterSample, sampleStore } from './sample.mjs';

export const results = join(root, 'test-results');
const readReport = (file) => JSON.parse(readFileSync(file, 'utf8'));

export async function staticChecks() {
  console.log('\nStatic checks');
  const started = Date.now();
  const code = await run(process.execPath, ['scripts/verify.mjs', '--static']);
  return counted('static checks', started, code, () => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }));
}

async function vitest(name, file, args, env = {}) {
  const report = join(results, file);
  const started = Date.now();
  const common = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args, ...common], env);
  const read = () => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = readReport(report);
    const tests = testResults.flatMap(({ name: path, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({ name: `${relative(root, path)}: ${fullName}`, seconds: (duration ?? 0) / 1000 })),
    );
    const faults = testResults.flatMap(({ name: path, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      // A file that could not be loaded has no test to name.
      const own = failed.length === 0 && message ? [{ fullName: 'the file', failureMessages: [message] }] : failed;
      return own.map(({ fullName, failureMessages }) => ({
        name: `${relative(root, path)}: ${fullName}`,
        message: failureMessages.join('\n'),
      }));
    });
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, tests, faults };
  };
  return counted(name, started, code, read, { mayBeEmpty: args.includes('--passWithNoTests') });
}

/**
 * @param files the test files to run; all without
 * @param sample the sample's store, where it is made already
 */
export function unitTests(files = [], sample = undefined) {
  console.log('\nUnit, contract, conformance and process tests');
  return vitest('unit tests', 'vitest.json', files, sample === undefined ? {} : { MARQUEE_SAMPLE_STORE: sample });
}

export function stackTests(stack, files = []) {
  console.log('\nContract, conformance and fault tests on Elasticsearch, Kafka and MariaDB');
  return vitest('on the stack', 'vitest-stack.json', ['--config', 'vitest.stack.config.ts', ...files], {
    STACK_ELASTICSEARCH_URL: stack.elasticsearch.url,
    STACK_KAFKA_BROKERS: stack.kafka.brokers,
    STACK_DATABASE_URL: stack.database.url.replace(/\/[^/]*$/, ''),
  });
}

async function playwright(name, file, args, env = {}) {
  const started = Date.now();
  let browser;
  try {
    browser = findBrowser();
  } catch (error) {
    console.error(error.message);
    return counted(name, started, 1, () => ({ failed: 1 }));
  }
  const report = join(results, file);
  const command = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts', ...args];
  const code = await run(process.execPath, command, {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...env,
  });
  return counted(name, started, code, () => {
    const { stats, suites } = readReport(report);
    const specs = suites.flatMap(specsOf);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      tests: specs.map(({ path, results: tries }) => ({
        name: path,
        seconds: tries.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      })),
      faults: specs
        .filter(({ status }) => status === 'unexpected')
        .map(({ path, results: [first] }) => ({ name: `${path}${traceOf(first)}`, message: first?.error?.message ?? '' })),
      again: specs.filter(({ status }) => status === 'flaky').map(({ path, results: [first] }) => `${path}${traceOf(first)}`),
    };
  });
}

function specsOf({ title, specs = [], suites = [] }) {
  const own = specs.flatMap((spec) => spec.tests.map(({ status, results: tries }) => ({ path: spec.title, status, results: tries })));
  return [...own, ...suites.flatMap(specsOf)].map((spec) => ({ ...spec, path: `${title} › ${spec.path}` }));
}

/** Where the trace of a try lies. */
function traceOf(attempt) {
  const trace = attempt?.attachments?.find(({ name }) => name === 'trace')?.path;
  return trace ? `, its trace in ${relative(root, trace)}` : '';
}

/**
 * @param specs the spec files to run; all without
 * @param env `E2E_ONLY=stores` for those whose outcome depends on the stores
 */
export async function journeys(specs = [], env = {}) {
  console.log('\nEnd-to-end journeys');
  return playwright('journeys', 'playwright.json', specs, { MARQUEE_SAMPLE_STORE: await sampleStore(), ...env });
}

export async function clusterJourneys(stack, base) {
  console.log('\nEnd-to-end journeys on the cluster profile');
  return playwright('journeys on the cluster profile', 'playwright-cluster.json', [], {
    MARQUEE_PROFILE: 'cluster',
    ELASTICSEARCH_URL: stack.elasticsearch.url,
    KAFKA_BROKERS: stack.kafka.brokers,
    DATABASE_URL: stack.database.url,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    E2E_STACK_BASE: `${base}`,
    MARQUEE_SAMPLE_STORE: await clusterSample(),
  });
}
