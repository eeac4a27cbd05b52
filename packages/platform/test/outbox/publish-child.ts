// Publishes the outbox of a database into a file, standing still between publishing and deleting: a parent kills it there.
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { startOutboxPublisher } from '../../src/outbox/publisher.ts';
import { recordingBus } from './recording-bus.ts';

const [url = '', file = '', owner = ''] = process.argv.slice(2);
const bus = recordingBus(file, owner, async () => {
  process.stdout.write('published\n');
  await setTimeout(60_000);
});
startOutboxPublisher({ database: await openDatabase(url), bus });
