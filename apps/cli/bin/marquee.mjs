#!/usr/bin/env node
// The command line as it was built. Beside its sources it looks first whether that is still what they say.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { builtPrograms } from './programs.mjs';

// From Node 22 on.
module.enableCompileCache?.();
const build = fileURLToPath(new URL('../../../scripts/lib/build.mjs', import.meta.url));
if (existsSync(build)) {
  const { ensureBuilt } = await import(build);
  await ensureBuilt(['programs']).catch((error) => {
    console.error(`marquee: ${error.message}`);
    process.exit(1);
  });
}
const { main } = await import('../dist/main.js');
await main({ argv: process.argv, env: process.env, cwd: process.cwd(), programs: builtPrograms });
