// An ingest worker with the settings of its environment, which says when it takes messages: a parent kills it.
import { loadWorkerConfig } from '@marquee/platform';
import { pino } from 'pino';
import { runWorker } from '../../src/service/run-worker.ts';

const worker = await runWorker(loadWorkerConfig({ WORKER_PORT: '0' }), pino({ level: 'silent' }));
await worker.ready;
process.stdout.write('ready\n');
