// How a suite is run and counted.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { figureSecret } from '../lib/figure-secret.mjs';
import { quietEnv, root } from '../lib/setup.mjs';

const running = new Set();
const testEnv = { FIGURE_SECRET: figureSecret, ...quietEnv };

/** Runs a command in the open and gives its exit code. */
export async function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, env: { ...testEnv, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  running.add(child);
  const [code] = await once(child, 'close');
  running.delete(child);
  return code ?? 1;
}

/** Runs a command behind the suites: what it said is printed when it is asked for. */
export function runBehind(command, args) {
  const child = spawn(command, args, { cwd: root, env: testEnv, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  return once(child, 'close').then(([code]) => {
    running.delete(child);
    return { code: code ?? 1, said: Buffer.concat(said).toString() };
  });
}

/**
 * Ends what runs as Ctrl-C does, the one signal after which the journeys take the product under test with them. A terminal's own reaches the
 * children by itself; a signal to this process alone does not.
 */
export async function endAll(withinMs = 20_000) {
  const ended = [...running].map((child) => once(child, 'close'));
  for (const child of running) child.kill('SIGINT');
  await Promise.race([Promise.all(ended), new Promise((wake) => setTimeout(wake, withinMs))]);
}

/**
 * What a suite came to. One that exits badly without naming a failure (a crash, no test found) counts as one failure.
 *
 * @param mayBeEmpty no test is no failure: of what a change can touch there may be none
 * @param read gives `{ passed, failed, skipped, tests: [{ name, seconds }], again: [name], faults: [{ name, message }] }` from the suite's own report
 */
export function counted(name, started, code, read, { mayBeEmpty = false } = {}) {
  let result = { passed: 0, failed: 0, skipped: 0, tests: [], again: [], faults: [] };
  try {
    result = { ...result, ...read() };
  } catch (error) {
    console.error(`${name}: no readable result (${error.message})`);
  }
  if ((code !== 0 || (result.passed === 0 && !mayBeEmpty)) && result.failed === 0) {
    result.failed = 1;
    result.faults = [{ name, message: `ended with ${code}; ${result.passed} tests passed` }];
  }
  const seconds = (Date.now() - started) / 1000;
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped in ${seconds.toFixed(0)} s.`);
  return { name, seconds, ...result };
}
