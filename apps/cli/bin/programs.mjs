// The processes of the product as Node starts them: what was built, or the sources.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const apps = new URL('../../', import.meta.url);
const at = (file) => fileURLToPath(new URL(file, apps));
/** Ends a process with the one that started it, even when that is killed: the end of its standard input closes then. */
const untilParentEnds = ['--import', new URL('cli/bin/until-parent-ends.mjs', apps).href];
const quiet = ['--disable-warning=ExperimentalWarning'];
/** The system's allocator keeps what each thread let go of for that thread alone: with few pools for all of them the API holds less. */
const fewArenas = { MALLOC_ARENA_MAX: '2' };
/** What the worker wants of Node, as it says itself. */
const workerFlags = () => JSON.parse(readFileSync(at('ingest-worker/node-flags.json'), 'utf8'));

/** @type {import('../src/host.ts').Programs} */
export const builtPrograms = {
  api: { flags: quiet, entry: at('api/dist/main.js'), args: [], env: fewArenas },
  get worker() {
    return { flags: [...workerFlags(), ...untilParentEnds], entry: at('ingest-worker/dist/main.js'), args: [], env: {} };
  },
  web: { flags: untilParentEnds, entry: at('web/.next/standalone/apps/web/server.js'), args: [], env: { NODE_ENV: 'production' } },
};

/** The same from their sources: nothing is built, and the dashboard reloads while it is worked on. */
export function sourcePrograms() {
  const web = createRequire(at('web/package.json'));
  const loader = ['--import', import.meta.resolve('tsx')];
  return {
    api: { flags: [...quiet, ...loader], entry: at('api/src/main.ts'), args: [], env: fewArenas },
    worker: { flags: [...workerFlags(), ...untilParentEnds, ...loader], entry: at('ingest-worker/src/main.ts'), args: [], env: {} },
    // Without the flag: Next hands it on to helpers of its own, whose standard input is closed from the start.
    web: {
      flags: [],
      entry: web.resolve('next/dist/bin/next'),
      args: ['dev', at('web'), '--hostname', '127.0.0.1'],
      env: { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    },
  };
}
