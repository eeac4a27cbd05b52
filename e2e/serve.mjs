// The product as a first start finds it: an empty data folder, filled with the sample through the real import.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [node, , port] = process.argv;
const dataFolder = join(import.meta.dirname, '../.marquee/e2e');
// The sample's feeds are made once in a run of the tests; both profiles import them.
const kept = process.env.E2E_KEEP_SAMPLE === '1' ? ['sample'] : [];
if (existsSync(dataFolder))
  for (const name of readdirSync(dataFolder)) if (!kept.includes(name)) rmSync(join(dataFolder, name), { recursive: true, force: true });
// The components in all their states, which are looked at there.
process.env.MARQUEE_GALLERY = '1';
process.argv = [node, 'marquee', 'start', '--data', dataFolder, '--port', port];
await import('../apps/cli/bin/marquee.mjs');
