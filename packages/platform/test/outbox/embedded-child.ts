// A product on one machine that changes its catalogue, and stands still before the change is sent, or while it is handled: a parent kills it there.
import { setTimeout } from 'node:timers/promises';
import { filmsTopic } from '@marquee/core';
import { loadConfig } from '../../src/config/load.ts';
import { openStores } from '../../src/profiles/open-stores.ts';
import { film } from '../metadata-store/samples.ts';

const [folder = '', where = ''] = process.argv.slice(2);
const stores = await openStores(loadConfig({ MARQUEE_DATA: folder }, {}));
const standStill = async () => {
  process.stdout.write('here\n');
  await setTimeout(60_000);
};
await stores.bus.subscribe(filmsTopic, 'look', standStill);
await stores.metadata.catalogue.upsert({ films: [film('f1', 'One')] });
if (where === 'while it is handled') stores.startOutbox();
else await standStill();
