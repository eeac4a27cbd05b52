import { recountSegments, verbs } from '@marquee/core';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

let product: Product;
beforeEach(async () => {
  product = await openProduct(randomWorld(3, 60, fixtureAsOf));
  await verbs.organisations.grant.call(product.as(operator), { organisation: 'distributor', exhibitors: ['north'], apart: ['north'] });
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

it('counts again what was counted of others than may be counted now, that organisation’s alone where it is asked for', async () => {
  const { id } = await saved('All');
  expect(await recountSegments(product.ports)).toEqual({ counted: 0, left: 0 });
  await verbs.organisations.grant.call(product.as(operator), { organisation: 'distributor', exhibitors: ['north', 'south'] });
  const now = async () => product.as((await product.ports.metadata.people.actor('mara')) ?? operator);
  const kept = async () => (await segments.list.call(await now(), {})).segments.find((one) => one.id === id)?.lastCount ?? null;
  expect(await kept()).toBeNull();
  expect(await recountSegments(product.ports, { organisation: 'studio' })).toEqual({ counted: 0, left: 0 });
  expect(await recountSegments(product.ports, { organisation: 'distributor' })).toEqual({ counted: 1, left: 0 });
  expect(await kept()).not.toBeNull();
});

it('is asked for with every change of a grant, now and on the days on which it begins and ends', async () => {
  const { metadata, clock } = product.ports;
  const dues = async () => {
    const rows = await product.database.job.findMany({ where: { kind: 'recount' }, orderBy: { dueAt: 'asc' } });
    await metadata.jobs.remove(rows.map(({ id }) => id));
    return rows.map(({ subject, input, dueAt }) => [
      subject.split(' ')[0],
      JSON.parse(input),
      dueAt.getTime() <= clock.now() ? 'now' : dueAt.toISOString(),
    ]);
  };
  const [bea, input] = [person('Bea', 'approver', 'exhibitor', ['north']), { organisation: 'distributor' }];
  const atOnce = ['distributor', input, 'now'];
  expect(await dues()).toEqual([atOnce]);
  await verbs.grants.give.call(product.as(bea), { ...input, use: 'pooled', from: '2026-11-25', until: '2026-11-27' });
  expect(await dues()).toEqual([
    atOnce,
    ['distributor', input, '2026-11-25T00:00:00.000Z'],
    ['distributor', input, '2026-11-28T00:00:00.000Z'],
  ]);
  await verbs.grants.revoke.call(product.as(bea), { ...input, use: 'pooled' });
  expect(await dues()).toEqual([atOnce]);
  // Refused, it changes nothing.
  await refusal(verbs.grants.revoke.call(product.as(bea), { ...input, use: 'pooled' }));
  expect(await dues()).toEqual([]);
});

it('stops between two segments when it is told to', async () => {
  await countedBefore((await saved('One')).id);
  const stopped = new AbortController();
  stopped.abort(new Error('enough'));
  await expect(recountSegments(product.ports, { signal: stopped.signal })).rejects.toThrow('enough');
});

it('says how it stands to whoever looks after the product', async () => {
  const { jobs } = product.ports.metadata;
  const told = async () => {
    const { findings } = await verbs.operations.report.call(product.as(operator), {});
    return findings.find(({ name }) => name === 'segments');
  };
  // Asked for by the grant above.
  expect(await told()).toMatchObject({ state: 'ok', says: expect.stringMatching(/wait to be counted again/) });
  const at = product.ports.clock.now() + 1_000;
  const job = await jobs.take('recount', { owner: 'a', at, until: at + 60_000 });
  const held = { id: job?.id ?? '', owner: 'a' };
  await jobs.end(held, { state: 'done', progress: { counted: 12, left: 3 }, at });
  expect(await told()).toMatchObject({ state: 'ok', says: expect.stringMatching(/^Counted again .*: 12 segments; 3 could not be/) });
});
