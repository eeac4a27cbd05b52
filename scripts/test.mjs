// `npm test`: everything that needs no servers, from a fresh clone, set-up included. `REQUIRE_STACK=1 npm test`: that and everything that needs
// the servers of the cluster profile, on a stack of its own. `--changed [COMMIT]`: what a change can touch. `--no-journeys` leaves the browser
// out, `--stack-only` what runs without servers. Ends with one line over all suites.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled, requireNode, root } from './lib/setup.mjs';
import { freeBase } from './stack/ports.mjs';
import { baseOf, changedFiles, touchedBy } from './test/changed.mjs';
import { report } from './test/report.mjs';
import { endAll, runBehind } from './test/run.mjs';
import { clusterSample, sampleStore } from './test/sample.mjs';
import { clusterJourneys, journeys, results, stackTests, staticChecks, unitTests } from './test/suites.mjs';

const args = process.argv.slice(2);
const withStack = !['', '0', 'false', undefined].includes(process.env.REQUIRE_STACK);
const withJourneys = !args.includes('--no-journeys');
const stackOnly = withStack && args.includes('--stack-only');

const at = args.indexOf('--changed');
requireNode();

let stackBase;
const stackCommand = (...more) => [join(root, 'scripts/stack.mjs'), ...more];

/** Starts a stack that nothing else on the machine knows of, ports and data of its own, while other suites run. */
async function startStack() {
  stackBase = await freeBase();
  const { code, said } = await runBehind(process.execPath, stackCommand('up', '--fresh', '--brief', '--port-base', `${stackBase}`));
  console.log(`\nThe stack\n${said}`);
  if (code !== 0) throw new Error('The stack could not start (REQUIRE_STACK is set).');
  return JSON.parse(readFileSync(join(root, `.stack/ports-${stackBase}/stack.json`), 'utf8'));
}

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
  process.once(signal, async () => {
    await endAll();
    process.exit(130);
  });
}

// The servers need nothing of what is installed and built, which leaves half of the machine to them.
const starting = withStack && at < 0 ? startStack() : undefined;
// Waited for below; what fails early must not count as unhandled meanwhile.
starting?.catch(() => {});
try {
  await ensureInstalled();
  await ensureBuilt(undefined, console.log);
} catch (error) {
  await endAll();
  throw error;
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** Everything, one suite after the other. */
async function* everySuite() {
  if (!stackOnly) {
    const sample = sampleStore();
    sample.catch(() => {});
    yield await staticChecks();
    yield await unitTests([], await sample);
  }
  const stack = await starting;
  // While tests wait for servers there is room for it.
  if (stack && withJourneys) clusterSample().catch(() => {});
  if (stack) yield await stackTests(stack);
  if (withJourneys && !stackOnly) yield await journeys();
  if (stack && withJourneys) yield await clusterJourneys(stack, stackBase);
}

/** What the change since a commit can touch. */
async function* changedSuites(named) {
  const base = baseOf(named);
  const files = changedFiles(base);
  const touched = touchedBy(files);
  console.log(`${files.length} files differ from ${base.slice(0, 7)}.`);
  yield await staticChecks();
  if (touched.nothing) return;
  const changed = ['--changed', base, '--passWithNoTests'];
  yield await unitTests(touched.all ? [] : touched.processes ? [...changed, '--exclude', '**/*.process.test.ts'] : changed);
  if (!touched.all && touched.processes) yield await unitTests(['process.test']);
  if (withStack && (touched.all || touched.processes)) {
    yield await stackTests(await startStack(), touched.all ? [] : changed);
    stopStack();
  }
  if (!withJourneys) return;
  if (touched.journeys === 'all') yield await journeys();
  else if (touched.journeys === 'stores') yield await journeys([], { E2E_ONLY: 'stores' });
  else if (touched.specs.length > 0) yield await journeys(touched.specs.map((file) => file.replace(/^e2e\/src\//, '')));
}

const suites = at < 0 ? everySuite() : changedSuites(args[at + 1]?.startsWith('-') ? undefined : args[at + 1]);
const outcomes = [];
try {
  for await (const outcome of suites) outcomes.push(outcome);
} catch (error) {
  console.error(error.message);
  outcomes.push({
    name: 'set-up',
    seconds: 0,
    passed: 0,
    failed: 1,
    skipped: 0,
    tests: [],
    again: [],
    faults: [{ name: 'set-up', message: error.message }],
  });
}
stopStack();
process.exit(report(outcomes) ? 0 : 1);
