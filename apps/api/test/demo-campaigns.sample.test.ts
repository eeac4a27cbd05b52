import path from 'node:path';
import type { Condition, VisitFilter } from '@marquee/dsl';
import { demoCampaigns, generate } from '@marquee/sample-data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';
import { as } from './support/person.ts';

const Counted = z.object({ count: z.object({ value: z.number().int() }) });

let api: OpenApi;
const exactly = async (where: Condition) =>
  Counted.parse(await operatorOf(api.host).call('audiences.count', { definition: { version: 1, where } })).count.value;
beforeAll(async () => {
  const store = process.env.MARQUEE_SAMPLE_STORE;
  api = await openApi(store === undefined ? {} : { store });
  if (store !== undefined) return;
  const feeds = path.join(api.folder, 'feeds');
  await generate({ moviegoers: 50_000, seed: 1, until: '2026-11-18', out: feeds });
  await operatorOf(api.host).imported(feeds);
}, 600_000);
afterAll(() => api.close());

it('the first start has a campaign that worked, one that waits for an exhibitor, and a draft', async () => {
  const jonah = await as(api.host.url, 'marketer');
  const { done, asked, draft } = demoCampaigns;
  const campaigns = async () => new Map((await jonah.campaigns.list.query({})).campaigns.map((one) => [one.name, one]));
  const states = async () => [...(await campaigns())].map(([name, { state }]) => [name, state]).sort();
  await expect.poll(states, { timeout: 120_000, interval: 500 }).toEqual([
    [done.name, 'done'],
    [asked.name, 'submitted'],
    [draft.name, 'draft'],
  ]);
  const all = await campaigns();
  expect(all.get(done.name)?.parts).toEqual({ asked: 5, approved: 4, open: 0, refused: 1 });
  const { result } = await jonah.campaigns.result.query({ id: all.get(done.name)?.id ?? '' });
  // By exact counts of both groups: what was planted, but for chance.
  const id = all.get(done.name)?.id ?? '';
  const came = async (group: 'target' | 'control') => {
    const member: Condition = { kind: 'campaign', id, group };
    const film: VisitFilter = { kind: 'visit', field: 'film', op: 'in', value: [done.film] };
    const during = { kind: 'between', from: result?.from ?? '', to: result?.to ?? '' } as const;
    const seen: Condition = { kind: 'visits', where: film, during, op: 'atLeast', value: 1 };
    return (await exactly({ kind: 'all', of: [member, seen] })) / (await exactly(member));
  };
  const uplift = (await came('target')) / (await came('control')) - 1;
  expect(uplift).toBeGreaterThan(done.uplift - 0.2);
  expect(uplift).toBeLessThan(done.uplift + 0.2);
  expect(result?.all.uplift?.came.relative?.value).toBeCloseTo(uplift, 0);
  expect(result?.variants).toHaveLength(2);
  expect(result?.isProvisional).toBe(false);
  const beatriz = await as(api.host.url, 'approver');
  const hers = (await beatriz.campaigns.list.query({})).campaigns.map(({ name, waitsForMe }) => [name, waitsForMe]);
  expect(hers.sort()).toEqual([
    [done.name, false],
    [asked.name, true],
  ]);
}, 180_000);
