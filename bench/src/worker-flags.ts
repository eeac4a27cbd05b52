import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the worker. */
export const workerFolder = join(import.meta.dirname, '..', '..', 'apps', 'ingest-worker');
/** What the product starts a worker with, so that what is measured is what runs. */
export const workerFlags = JSON.parse(readFileSync(join(workerFolder, 'node-flags.json'), 'utf8')) as readonly string[];
