import { setTimeout as wait } from 'node:timers/promises';
import { openPorts } from './open-ports.ts';

/** Imports a feed folder into a data folder; prints `rows seconds peakMegabytes` as its last line. A process of its own, for its memory. */
const [feeds, data] = process.argv.slice(2);
if (!feeds || !data) throw new Error('usage: import-child FEEDS DATA');
const { ports, close } = await openPorts(data);
const started = performance.now();
let job = await ports.importer.start({ folder: feeds, dryRun: false });
while (job.state === 'running') {
  await wait(200);
  const now = await ports.importer.status(job.id);
  if (!now) throw new Error('the import is gone');
  job = now;
}
const seconds = (performance.now() - started) / 1000;
await close();
if (job.state !== 'done') throw new Error(job.error ?? `the import ended as ${job.state}`);
console.log(`${job.summary?.rows ?? job.rows} ${seconds} ${process.resourceUsage().maxRSS / 1024}`);
