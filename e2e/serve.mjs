// The product as a first start finds it: an empty data folder, filled with the sample through the real import.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const [node, , port] = process.argv;
const dataFolder = join(import.meta.dirname, '../.marquee/e2e');
rmSync(dataFolder, { recursive: true, force: true });
process.argv = [node, 'marquee', 'start', '--data', dataFolder, '--port', port];
await import('../apps/cli/bin/marquee.mjs');
