import { recountSegments, verbs } from '@marquee/core';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

let product: Product;
beforeEach(async () => {
  product = await openProduct(randomWorld(3, 60, fixtureAsOf));
  await verbs.organisations.grant.call(product.as(operator), { organisation: 'distributor', exhibitors: ['north'] });
  const mara = { id: 'mara', name: 'Mara', email: 'mara@distributor.example', role: 'analyst', organisation: 'distributor' };
  await verbs.people.add.call(product.as(operator), mara);
});
afterEach(() => product.close());

const mara = person('Mara', 'analyst', 'distributor', ['north']);
const { segments } = verbs;
const saved = (name: string) => segments.create.call(product.as(mara), { name, definition: { version: 1, where: { kind: 'visits' } } });
const listed = async () => (await segments.list.call(product.as(mara), {})).segments;

/** Lets a segment be counted as of a day before the newest. */
async function countedBefore(id: string, asOf = '2026-11-01') {
  const found = await product.ports.metadata.segments.find({ organisationId: 'distributor' }, id);
  if (!found?.lastCount) throw new Error('It was counted when it was saved.');
  await product.database.segmentCount.deleteMany({ where: { segmentId: id } });
  await product.ports.metadata.segments.update({ ...found, lastCount: { ...found.lastCount, asOf, count: 1_000 } }, found.revision);
}

it('counts what was not yet as of the newest day, and keeps both days, in the name of whoever changed it', async () => {
  const { id, revision } = await saved('All');
  await saved('Counted today');
  await countedBefore(id);
  expect(await recountSegments(product.ports)).toEqual({ counted: 1, left: 0 });
  const row = (await listed()).find((one) => one.id === id);
  expect(row?.history.map(({ asOf }) => asOf)).toEqual(['2026-11-01', row?.lastCount?.asOf]);
  // What is told of a day is what was told of it then.
  expect(row?.history.at(-1)?.count).toEqual(row?.lastCount?.count);
  // Whoever has it open can still save.
  expect(row?.revision).toBe(revision);
  expect((await product.ports.metadata.audit.list(1))[0]).toMatchObject({
    action: 'segments.recount',
    actor: 'mara',
    requestId: 'nightly',
  });
  expect(await recountSegments(product.ports)).toEqual({ counted: 0, left: 0 });
});

it('is counted against the budget of the organisation, and leaves most of it to people', async () => {
  for (const name of ['One', 'Two', 'Three']) await countedBefore((await saved(name)).id);
  product.nextDay();
  const ports = { ...product.ports, figureBudget: { day: 4, variants: 100 } };
  const done = await recountSegments(ports);
  expect(done).toEqual({ counted: 1, left: 2 });
  const told = await ports.metadata.audit.published('2026-11-24T00:00:00.000Z', 'distributor');
  expect(told.reduce((sum, { figures }) => sum + (figures ?? 0), 0)).toBeGreaterThan(0);
});

it('counts nothing in the name of somebody who is suspended, and nothing that is archived', async () => {
  const { id } = await saved('Hers');
  await countedBefore(id);
  await verbs.people.suspend.call(product.as(operator), { person: 'mara' });
  expect(await recountSegments(product.ports)).toEqual({ counted: 0, left: 1 });
  await segments.archive.call(product.as(mara), { id });
  expect(await recountSegments(product.ports)).toEqual({ counted: 0, left: 0 });
  expect((await refusal(segments.recount.call(product.as(mara), { id }))).code).toBe('conflict');
});
