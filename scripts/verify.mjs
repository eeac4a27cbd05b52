// Everything that can be known without a service: format, lint, types, boundaries, dead code, unit tests, conformance.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';

/** Steps of one wave run side by side; a wave starts when the one before it is done. */
const waves = [
  [['generate', 'npm run generate']],
  [
    ['format and lint', 'npx biome check . --error-on-warnings'],
    ['lock file', 'node scripts/check-lock.mjs'],
    ['settings', 'node scripts/check-env.mjs'],
    ['effects', 'node scripts/check-effects.mjs'],
    ['deployment files', 'node scripts/deployment.mjs --check'],
    ['generated files', 'npm run drift --workspace @marquee/platform --if-present'],
    ['client', 'npm run drift --workspace @marquee/client'],
    ['breaking changes of the API', 'npm run compatible --workspace @marquee/client'],
    ['boundaries', 'npm run boundaries'],
    ['dead code', 'npm run deadcode'],
    // A program each for what runs under Node and what runs in the browser, so that each file is checked once.
    ['types', 'npx tsc -p tsconfig.json'],
    ['types of the browser', 'npx tsc -p tsconfig.browser.json'],
  ],
  [['unit tests and conformance', 'npx vitest run --config vitest.verify.config.ts']],
];

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };

async function run([name, command]) {
  const started = Date.now();
  const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close');
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(Buffer.concat(output).toString());
  return code === 0;
}

const started = Date.now();
let good = true;
// `--static` leaves the tests out: `npm test` runs all of them itself.
for (const wave of process.argv.includes('--static') ? waves.slice(0, 2) : waves) {
  const queue = [...wave];
  const lanes = Array.from({ length: Math.max(1, Math.min(cpus().length, 4)) }, async () => {
    for (let step = queue.shift(); step; step = queue.shift()) good = (await run(step)) && good;
  });
  await Promise.all(lanes);
}
console.log(`${good ? 'verified' : 'not verified'} in ${((Date.now() - started) / 1000).toFixed(0)} s`);
process.exit(good ? 0 : 1);
