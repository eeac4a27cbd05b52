// The product as a first start finds it: an empty data folder, filled with the sample through the real import.
import { rmSync } from 'node:fs';

const [node, , dataFolder, port] = process.argv;
rmSync(dataFolder, { recursive: true, force: true });
process.argv = [node, 'marquee', 'start', '--data', dataFolder, '--port', port];
await import('../apps/cli/bin/marquee.mjs');
