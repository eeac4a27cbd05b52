import { type Actor, type Campaign, type CampaignPart, CampaignRequest, verbs } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

const { audiences, segments } = verbs;
const maker = person('Mara', 'analyst', 'distributor', ['north', 'south']);
const rival = person('Rex', 'analyst', 'distributor', ['north', 'south'], 'rival');
const asked = person('Ana', 'analyst', 'exhibitor', ['north']);
const unasked = person('Sol', 'analyst', 'exhibitor', ['south']);
const platform = person('Ada', 'administrator', 'platform', []);
const at = '2026-11-20T10:00:00.000Z';

/** Half of them in the target, some of whom opened, a tenth in the control group, and three of the target who unsubscribed. */
const moviegoers: readonly Moviegoer[] = randomWorld(5, 900, fixtureAsOf).map((one, i) => {
  const opened = i % 4 === 0 ? (['sent', 'opened'] as const) : (['sent'] as const);
  const events = i < 6 ? [...opened, 'unsubscribed' as const] : opened;
  const group = i % 2 === 0 ? 'target' : i % 10 === 1 ? 'control' : null;
  return { ...one, campaigns: group === null ? [] : [{ campaign: 'cmp_1', group, events: group === 'target' ? events : [] }] };
});

let product: Product;
beforeAll(async () => {
  product = await openProduct(moviegoers);
  const { campaigns } = product.ports.metadata;
  await campaigns.insert(campaign('cmp_1', 'submitted'));
  await campaigns.insert(campaign('cmp_draft', 'draft'));
  await campaigns.replaceParts('cmp_1', [part('cmp_1', 'north', 'approved'), part('cmp_1', 'south', 'too_few')]);
  await campaigns.replaceParts('cmp_draft', [part('cmp_draft', 'north', 'pending')]);
});
afterAll(() => product.close());

function campaign(id: string, state: Campaign['state']): Campaign {
  return {
    ...{ id, organisationId: 'distributor', name: `The opening ${id}`, state, request: CampaignRequest.parse({}), frozen: null, salt: 's' },
    ...{ revision: 1, createdAt: at, createdBy: 'mara', changedAt: at, changedBy: 'mara' },
    ...{ submittedAt: null, sentFrom: null, sentUntil: null, dueAt: null },
  };
}
function part(campaignId: string, exhibitor: string, state: CampaignPart['state']): CampaignPart {
  const money = { basis: 'delivered', fee: 0, share: 0 } as const;
  return {
    ...{ campaignId, exhibitor, state, terms: { channels: ['email'], sendFrom: '10:00', sendUntil: '20:00', money } },
    ...{ asked: { count: 100, key: 'k' }, firstApprovedBy: null, decidedAt: null, decidedBy: null, said: '' },
    ...{ snapshot: null, measured: null, revision: 1 },
  };
}

const inCampaign = (group = 'any', event?: string, id = 'cmp_1') => ({ kind: 'campaign', id, group, ...(event ? { event } : {}) });
const asking = (where: unknown) => ({ definition: { version: 1, where } });
const count = (actor: Actor, where: unknown) => audiences.count.call(product.as(actor), asking(where));
const issuesFor = async (actor: Actor, where: unknown) => {
  const { code, details } = await refusal(count(actor, where));
  expect(code).toBe('invalid_definition');
  return (details as { issues: readonly { code: string; path: string; message: string }[] }).issues;
};
const exactly = (holds: (one: Moviegoer) => boolean) => moviegoers.filter(holds).length;

describe('a condition on a campaign', () => {
  it('is answered to whoever made the campaign, was asked, administers the platform or operates it', async () => {
    expect((await count(operator, inCampaign('target', 'opened'))).count).toMatchObject({
      value: exactly(({ campaigns }) => campaigns[0]?.group === 'target' && campaigns[0].events.includes('opened')),
    });
    expect((await count(asked, inCampaign('control'))).count).toMatchObject({
      value: exactly(({ exhibitor, campaigns }) => exhibitor === 'north' && campaigns[0]?.group === 'control'),
    });
    for (const actor of [maker, platform]) expect((await count(actor, inCampaign())).count).toMatchObject({ shown: true });
  });

  it('asks to others for a campaign that does not exist, by the very words of one that there is not', async () => {
    for (const actor of [rival, unasked]) {
      const [hidden] = await issuesFor(actor, { kind: 'not', of: inCampaign() });
      const [none] = await issuesFor(actor, { kind: 'not', of: inCampaign('any', undefined, 'cmp_none') });
      expect(hidden).toMatchObject({ code: 'unknown_campaign', path: '/where/of/id' });
      expect(hidden?.message.replaceAll('cmp_1', 'cmp_none')).toBe(none?.message);
    }
    // Who is asked of a draft does not know of it yet.
    expect(await issuesFor(asked, inCampaign('any', undefined, 'cmp_draft'))).toMatchObject([{ code: 'unknown_campaign' }]);
  });

  it('reads by the campaign’s name, in a segment too', async () => {
    const { id } = await segments.create.call(product.as(maker), {
      name: 'Openers',
      definition: { version: 1, where: inCampaign('target', 'opened') },
    });
    expect((await segments.open.call(product.as(maker), { id })).campaignNames).toEqual({ cmp_1: 'The opening cmp_1' });
    const [listed] = (await segments.list.call(product.as(maker), {})).segments.filter((one) => one.id === id);
    expect(listed?.sentence).toBe('Moviegoers who were in the target group of campaign The opening cmp_1 and opened its message.');
    const { root } = await audiences.why.call(product.as(operator), {
      moviegoer: moviegoers[0]?.id ?? '',
      ...asking({ kind: 'all', of: [inCampaign('target', 'opened'), { kind: 'not', of: inCampaign('control') }] }),
    });
    expect(root.children[0]).toMatchObject({
      kind: 'campaign',
      matched: true,
      sentence: 'were in the target group of campaign The opening cmp_1 and opened its message',
      held: 'target group: sent, opened, unsubscribed',
    });
  });

  it('of a campaign that is gone is an issue at the reference of the segment that asks for it', async () => {
    await product.ports.metadata.campaigns.insert(campaign('cmp_gone', 'submitted'));
    const definition = { version: 1, where: inCampaign('control', undefined, 'cmp_gone') };
    const { id } = await segments.create.call(product.as(maker), { name: 'Held out', definition });
    await product.database.campaign.delete({ where: { id: 'cmp_gone' } });
    const issues = await issuesFor(maker, { kind: 'all', of: [inCampaign(), { kind: 'segment', id }] });
    expect(issues).toMatchObject([
      {
        code: 'unknown_campaign',
        path: '/where/of/1/id',
        message: expect.stringContaining('Segment “Held out” asks for campaign cmp_gone'),
      },
    ]);
  });
});

describe('for a distributor', () => {
  it('a part that too few are in is left out, as any other condition’s is', async () => {
    const everybody = { kind: 'attribute', field: 'gender', op: 'known' };
    const few = inCampaign('target', 'unsubscribed');
    const preview = await audiences.preview.call(product.as(maker), asking({ kind: 'any', of: [everybody, few] }));
    expect(preview.rows['/where/of/1']).toMatchObject({ own: { shown: false }, leftOut: 'few' });
  });
});
