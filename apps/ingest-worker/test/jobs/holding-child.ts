// Takes a job of a database, says so, says how far it is, and holds it until it is killed: `holding-child.ts <url>`.
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '@marquee/platform';
import { createMetadataStore } from '@marquee/platform/testing';
import { createJobRunner } from '../../src/index.ts';
import { clock, countingIds } from '../support/stores.ts';

const [url = ''] = process.argv.slice(2);
const { jobs } = createMetadataStore(await openDatabase(url));
const runner = createJobRunner({ jobs, clock, ids: countingIds(), alone: false, onFailure: (error) => console.error(error) });
runner.define('import', {
  run: async (_job, { save }) => {
    await save({ rows: 5 });
    process.stdout.write('held\n');
    return setTimeout(1_000_000);
  },
});
await runner.add({ kind: 'import', subject: '', input: { folder: '/feeds' }, progress: { rows: 0 } });
