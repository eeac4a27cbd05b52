// `npm start`: from a fresh clone to the product in the browser. Everything after set-up is `marquee start`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled, quietEnv, requireNode, root } from './lib/setup.mjs';

requireNode();
await ensureInstalled();
await ensureBuilt();

const child = spawn(process.execPath, [join(root, 'apps/cli/bin/marquee.mjs'), 'start', ...process.argv.slice(2)], {
  cwd: root,
  env: quietEnv,
  stdio: 'inherit',
});
// The child gets the terminal's Ctrl-C itself and stops its processes in order; this process only waits for it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
