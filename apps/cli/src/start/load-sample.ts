import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Operator } from '../client/operator.ts';
import { Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { followImport } from '../imports/follow-import.ts';
import { grouped } from '../output/table.ts';
import { generateFolder, yesterday } from '../sample/generate-folder.ts';

const sample = { moviegoers: 50_000, seed: 1 };

/** Loads the sample into an empty store, or finishes loading it. A store with other data is not changed. */
export async function loadSample(host: Host, operator: Operator, dataFolder: string): Promise<void> {
  const folder = path.join(dataFolder, 'sample');
  const status = await operator.call('operations.status', {});
  const unfinished = status.latestImport?.folder === folder && status.latestImport.state !== 'done';
  if (status.moviegoers > 0 && !unfinished) return;
  if (!existsSync(folder)) {
    host.terminal.note(`Writing sample data: ${grouped(sample.moviegoers)} invented moviegoers.`);
    const partial = `${folder}.partial`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await generateFolder(host, { ...sample, until: yesterday(new Date()), out: partial });
    await rename(partial, folder);
  }
  if (host.interrupted.aborted) throw new Failure('Stopped. Start again to go on.');
  host.terminal.note('Loading the sample.');
  const job = await followImport(operator, { folder, dryRun: false }, host.terminal, host.interrupted);
  if (job.state === 'cancelled') throw new Failure('Stopped. Start again to go on.');
  if (job.state === 'failed') throw new Failure(`The sample could not be loaded: ${job.error ?? 'no reason was given'}`);
  if (job.summary) host.terminal.note(`Loaded ${grouped(job.summary.moviegoers)} moviegoers and ${grouped(job.summary.visits)} visits.`);
}
