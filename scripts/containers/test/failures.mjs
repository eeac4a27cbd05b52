// What may go wrong under way: nothing of an import is lost by it.
import { spawn } from 'node:child_process';
import { ask, engine } from '../engine.mjs';
import { compose, containersOf, healthOf, healthy, until } from '../product.mjs';
import { expect } from './expect.mjs';

const seconds = (ms) => new Promise((wake) => setTimeout(wake, ms * 1000));

/** One `marquee import`, as an operator runs it; its exit code. */
export function importOf(product, name) {
  const [api] = containersOf(product, 'api');
  const child = spawn(engine().docker, ['exec', api, 'node', 'apps/cli/bin/marquee.mjs', 'import', `/feeds/${name}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done) => child.once('close', done));
}

export async function failures(product) {
  const importing = importOf(product, 'second');
  await seconds(2);
  const [first] = containersOf(product, 'worker');
  ask('kill', first);
  compose(product, 'up', '--detach', '--no-deps', '--scale', 'worker=3', 'worker');
  const [mysql] = containersOf(product, 'mysql');
  ask('restart', mysql);
  await importing;
  const [kafka] = containersOf(product, 'kafka');
  ask('stop', kafka);
  const refused = await importOf(product, 'first');
  expect(refused !== 0, 'An import without Kafka said that it was done.');
  ask('start', kafka);
  await until('the servers are healthy', () => [mysql, kafka].every((id) => healthOf(id) === 'healthy'));
  await healthy(product);
  // An import that was cut off goes on where it was, when it is run again.
  const again = await importOf(product, 'second');
  expect(again === 0, `The import that was run again ended with ${again}.`);
  const workers = containersOf(product, 'worker', '--filter', 'status=running').length;
  expect(workers === 3, `${workers} workers run; 3 were asked for.`);
  return `${workers} workers afterwards`;
}
