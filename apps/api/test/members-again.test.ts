import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CampaignMember, type CampaignPart, CampaignRequest, scopeOf } from '@marquee/core';
import { loadConfig, openStores } from '@marquee/platform';
import { quickHashing } from '@marquee/platform/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startHost } from '../src/host.ts';
import { createLogger } from '../src/logger.ts';
import { operatorOf } from './support/operator.ts';

const at = '2026-11-20T10:00:00.000Z';
const many = 5_300;
const ids = Array.from({ length: many }, (_, n) => `north:m${String(n).padStart(4, '0')}`);
const inTarget = (n: number) => n % 5 !== 0;

let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'marquee-again-'));
});
afterEach(() => rm(data, { recursive: true }));
const config = () => loadConfig({ MARQUEE_DATA: data, API_PORT: '0', LOG_LEVEL: 'silent' }, {});

/** What the stores know while nothing runs over them. */
async function within<T>(look: (stores: Awaited<ReturnType<typeof openStores>>) => Promise<T>): Promise<T> {
  const stores = await openStores(config());
  try {
    return await look(stores);
  } finally {
    await stores.close();
  }
}

/** Runs the product until it has nothing to say any more. */
async function started(): Promise<void> {
  const host = await startHost(config(), createLogger('silent', { toStandardError: true }), { hashing: quickHashing });
  const { call } = operatorOf(host);
  const definition = { version: 1, where: { kind: 'campaign', id: 'cam_1', group: 'target', event: 'opened' } };
  await expect.poll(() => call('operations.status', {}), { timeout: 60_000, interval: 200 }).toMatchObject({ moviegoers: many });
  await expect.poll(() => call('audiences.count', { definition }), { timeout: 60_000 }).toMatchObject({ count: { value: 9 } });
  await host.close();
}

/** Who is in the campaign, by group and event, as the audience has it. */
const known = () =>
  within(async ({ audience }) => {
    const found = new Map<string, unknown>();
    for await (const batch of audience.scan({ scope: scopeOf({ kind: 'operator' }) }))
      for (const { id, campaigns } of batch) found.set(id, campaigns);
    return found;
  });

it('who was taken into campaigns, and what happened since, comes back from the metadata when the audience’s file is lost, and once', async () => {
  await within(async ({ metadata }) => {
    await metadata.organisations.insert({ id: 'studio', name: 'Studio', kind: 'studio', exhibitors: [], apart: [] });
    await metadata.campaigns.insert({
      ...{ id: 'cam_1', organisationId: 'studio', name: 'Opening', state: 'measuring', request: CampaignRequest.parse({}), frozen: null },
      ...{ salt: 's', revision: 1, createdAt: at, createdBy: 'p', changedAt: at, changedBy: 'p' },
      ...{ submittedAt: null, sentFrom: null, sentUntil: null, dueAt: null },
    });
    await metadata.campaigns.replaceParts('cam_1', [northern]);
    await metadata.campaigns.takeMembers(northern, members, snapshot);
    const moviegoers = ids.filter((_, n) => inTarget(n));
    await metadata.campaigns.recordEvent({ campaignId: 'cam_1', exhibitor: 'north', moviegoers, event: 'sent', at });
    await metadata.campaigns.recordEvent({
      campaignId: 'cam_1',
      exhibitor: 'north',
      moviegoers: moviegoers.slice(0, 9),
      event: 'opened',
      at,
    });
  });
  await started();
  const before = await known();
  expect(before.get('north:m0001')).toEqual([{ campaign: 'cam_1', group: 'target', events: ['sent', 'opened'] }]);
  expect(before.get('north:m0005')).toEqual([{ campaign: 'cam_1', group: 'control', events: [] }]);

  await rm(path.join(data, 'audience.duckdb'));
  await rm(path.join(data, 'audience.duckdb.wal'), { force: true });
  await started();
  expect(await known()).toEqual(before);

  // The same file again: there is nothing to say.
  const version = () => within(async ({ audience }) => (await audience.status()).dataVersion);
  const unchanged = await version();
  await started();
  expect([await version(), await known()]).toEqual([unchanged, before]);
});

const nobody = { people: 0, female: 0, aged: 0, ages: 0, visits: 0 };
const snapshot = {
  ...{ asOf: '2026-11-20', dataVersion: '1', after: null, audience: many, excluded: { consent: 0, cap: 0, guard: 0, holdOut: 0 } },
  ...{ target: nobody, control: nobody, byChannels: {}, sent: 0 },
};
const members = ids.map(
  (moviegoer, n): CampaignMember => ({
    ...{ campaignId: 'cam_1', exhibitor: 'north', moviegoer, group: inTarget(n) ? 'target' : 'control' },
    ...{ channels: 'email', variant: 0, zone: null, sentAt: null },
  }),
);
const northern: CampaignPart = {
  ...{ campaignId: 'cam_1', exhibitor: 'north', state: 'approved', asked: { count: many, key: 'k' } },
  terms: { channels: ['email'], sendFrom: '10:00', sendUntil: '20:00', money: { basis: 'delivered', fee: 0, share: 0 } },
  ...{ firstApprovedBy: null, decidedAt: null, decidedBy: null, said: '', snapshot: null, measured: null, revision: 1 },
};
