import { type Actor, type AudienceStore, advanceCampaign, openHandOver, type Snapshot, verbs } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { dayOfIso, isoOfDay } from '@marquee/dsl';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { joined } from '../support/joined.ts';
import { openAudience, person, refusal } from '../verbs/open-product.ts';
import { beatriz, film, jonah, moviegoersOf, omar, openCampaigns, requestOf, sendOn, submitted, wanda } from './world.ts';

const { campaigns } = verbs;
const priya = person('Priya', 'administrator', 'platform', []);
const moviegoers = moviegoersOf(16, 4_000);
const women = (exhibitor: string) => moviegoers.filter((one) => one.exhibitor === exhibitor && one.gender === 'female');
const came = (one: Moviegoer | undefined, days = 4) =>
  one?.visits.some(
    (visit) => visit.film === film && visit.businessDay >= dayOfIso(sendOn) && visit.businessDay < dayOfIso(sendOn) + days,
  ) ?? false;
const byId = new Map(moviegoers.map((one) => [one.id, one]));

let product: Awaited<ReturnType<typeof openCampaigns>>;
let audience: AudienceStore;
beforeAll(async () => {
  audience = await openAudience(moviegoers);
});
beforeEach(async () => {
  product = await openCampaigns(moviegoers, undefined, undefined, audience);
});
afterEach(() => product.close());
afterAll(() => audience.close());

const open = (id: string, actor: Actor = jonah) => campaigns.open.call(product.as(actor), { id });
const decide = async (id: string, actor: Actor, decision: 'approve' | 'ask_change' | 'decline', said = '') => {
  const [part] = (await open(id, actor)).parts;
  return campaigns.decide.call(product.as(actor), { id, revision: part?.revision ?? 0, decision, said });
};
const advance = (id: string) => advanceCampaign(product.ports, id);
const fetched = async (id: string, actor: Actor) => {
  const { path } = await campaigns.handOver.call(product.as(actor), { id });
  const from = { requestId: 'req', address: '127.0.0.1' };
  return { path, from, text: (await joined(lines(await openHandOver(product.ports, path.split('/').at(-1) ?? '', from)))).join('') };
};
async function* lines(file: Awaited<ReturnType<typeof openHandOver>>) {
  for await (const line of file.lines) yield [line];
}

describe('a campaign', () => {
  it('goes from a draft over decisions, a split and a hand-over to a result that adds up', async () => {
    const { id, asked } = await submitted(product);
    expect(asked).toBe(3);
    await decide(id, beatriz, 'approve');
    await decide(id, omar, 'ask_change', 'Email only, please.');
    await decide(id, wanda, 'decline', 'Own offer that week.');
    await advance(id);
    const waiting = await open(id);
    expect([waiting.state, waiting.waitsForMe]).toEqual(['submitted', true]);
    const south = waiting.parts.find(({ key }) => key === 'south');
    if (!south) throw new Error('The south is a part.');
    await campaigns.amend.call(product.as(jonah), {
      id,
      part: 'south',
      revision: south.revision,
      terms: { ...south.terms, channels: ['email'] },
      said: 'As you wish.',
    });
    await decide(id, omar, 'approve');
    await advance(id);
    expect((await open(id)).state).toBe('sending');

    const taken: Snapshot[] = [];
    for (const [exhibitor, actor] of [
      ['north', beatriz],
      ['south', omar],
    ] as const) {
      const part = (await product.ports.metadata.campaigns.parts([id])).find((one) => one.exhibitor === exhibitor);
      const { snapshot } = part ?? {};
      if (!snapshot) throw new Error('It was taken.');
      taken.push(snapshot);
      const { consent, cap, guard, holdOut } = snapshot.excluded;
      expect(snapshot.audience).toBe(women(exhibitor).length);
      expect(snapshot.target.people + snapshot.control.people + consent + cap + guard + holdOut).toBe(snapshot.audience);
      const reached = women(exhibitor).filter(
        ({ reachableBy }) => reachableBy.includes('email') || (exhibitor === 'north' && reachableBy.includes('push')),
      );
      expect(consent).toBe(women(exhibitor).length - reached.length);
      const { text } = await fetched(id, actor);
      const handed = text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]);
      const target = await product.ports.metadata.campaigns.members({ campaignId: id, exhibitor, group: 'target', limit: 10_000 });
      expect(handed).toEqual(target.map(({ moviegoer }) => moviegoer));
      expect(handed).toHaveLength(snapshot.target.people);
      expect((await campaigns.open.call(product.as(actor), { id })).parts).toHaveLength(1);
    }
    await advance(id);
    const done = await open(id);
    expect(done.state).toBe('done');

    const { result } = await campaigns.result.call(product.as(beatriz), { id });
    const members = await product.ports.metadata.campaigns.members({ campaignId: id, exhibitor: 'north', limit: 10_000 });
    const counted = (group: string) => members.filter((one) => one.group === group);
    for (const group of ['target', 'control'] as const) {
      expect(result?.all[group].people).toEqual({ shown: true, value: counted(group).length });
      expect(result?.all[group].came).toEqual({
        shown: true,
        value: counted(group).filter(({ moviegoer }) => came(byId.get(moviegoer))).length,
      });
    }
    expect(result).toMatchObject({ from: sendOn, to: isoOfDay(dayOfIso(sendOn) + 3), isProvisional: false });
    const by = (group: string, day: number) =>
      counted(group).filter(({ moviegoer }) => came(byId.get(moviegoer), day + 1)).length / counted(group).length;
    for (const [day, told] of (result?.days ?? []).entries()) {
      const isTold = (['target', 'control'] as const).every((group) => Math.round(by(group, day) * counted(group).length) >= 10);
      if (!isTold) expect(told).toEqual({ target: null, control: null, difference: null });
      if (!isTold) continue;
      expect(told.target).toBeCloseTo(by('target', day), 12);
      expect(told.control).toBeCloseTo(by('control', day), 12);
      expect(told.difference?.value).toBeCloseTo(by('target', day) - by('control', day), 12);
      expect(told.difference?.low).toBeLessThan(told.difference?.value ?? 0);
    }
    const sum = (what: 'target' | 'control') => taken.reduce((all, snapshot) => all + snapshot[what].people, 0);
    expect((await open(id, priya)).totals).toMatchObject({
      target: { shown: true, value: sum('target') },
      control: { shown: true, value: sum('control') },
      sent: { shown: true, value: sum('target') },
    });
    expect((await open(id, beatriz)).totals).toBeNull();
    const pooled = (await campaigns.result.call(product.as(jonah), { id })).result;
    expect(pooled?.exhibitors.map(({ name }) => name)).toEqual(['The north', 'The south']);
    expect(pooled?.days).toHaveLength(4);
    // One figure for one group, wherever it stands.
    const totals = (await open(id)).totals;
    const sent = (await campaigns.engagement.call(product.as(jonah), { id })).events.find(({ event }) => event === 'sent');
    expect([totals?.target, totals?.sent, sent?.people]).toEqual(Array(3).fill(pooled?.all.target.people));
    const told = await campaigns.statement.call(product.as(jonah), { id });
    expect(told.lines.map(({ name }) => name)).toEqual(['The north', 'The south']);

    // One that keeps its result to itself is not what is left of the total without the other.
    await campaigns.saveRules.call(product.as(omar), { ...(await campaigns.rules.call(product.as(omar), {})), showResult: false });
    expect((await campaigns.result.call(product.as(jonah), { id })).result?.exhibitors).toEqual([]);
    expect(await campaigns.statement.call(product.as(jonah), { id })).toEqual({ ...told, lines: [] });
    expect((await campaigns.result.call(product.as(omar), { id })).result?.exhibitors).toHaveLength(1);
    expect((await campaigns.statement.call(product.as(omar), { id })).lines).toHaveLength(1);
  });

  it('opens a file once, and counts nobody as handed over whose file was not read to its end', async () => {
    const { id } = await submitted(product, { exhibitors: ['north'] });
    await decide(id, beatriz, 'approve');
    await advance(id);
    const { path } = await campaigns.handOver.call(product.as(beatriz), { id });
    const token = path.split('/').at(-1) ?? '';
    const from = { requestId: 'req', address: '127.0.0.1' };
    for await (const _ of (await openHandOver(product.ports, token, from)).lines) break;
    expect((await refusal(openHandOver(product.ports, token, from))).code).toBe('not_found');
    await advance(id);
    expect((await open(id)).state).toBe('sending');
    expect(await product.ports.metadata.campaigns.sentBetween(id)).toBeNull();
    await fetched(id, beatriz);
    await advance(id);
    expect((await open(id)).state).toBe('done');
  });

  it('asks nobody who has too few, and tells an exhibitor nothing of the others', async () => {
    const few = moviegoers
      .filter(({ exhibitor }) => exhibitor !== 'west')
      .concat(moviegoers.filter(({ exhibitor }) => exhibitor === 'west').slice(0, 20));
    const own = await openCampaigns(few);
    try {
      const { id, asked, tooFew } = await submitted(own);
      expect([asked, tooFew]).toEqual([2, 1]);
      expect((await refusal(campaigns.open.call(own.as(wanda), { id }))).code).toBe('not_found');
      expect((await campaigns.list.call(own.as(wanda), {})).campaigns).toEqual([]);
      const seen = await campaigns.open.call(own.as(beatriz), { id });
      expect(seen.parts.map(({ key }) => key)).toEqual(['north']);
      expect(seen).toMatchObject({ segment: null, request: { exhibitors: ['north'], segment: null } });
      expect(JSON.stringify(seen)).not.toContain('south');
    } finally {
      await own.close();
    }
  });

  it('wants two people where an exhibitor does, and not the same one twice', async () => {
    await campaigns.saveRules.call(product.as(beatriz), { ...(await campaigns.rules.call(product.as(beatriz), {})), fourEyes: true });
    const { id } = await submitted(product, { exhibitors: ['north'] });
    expect((await decide(id, beatriz, 'approve')).state).toBe('half_approved');
    expect((await refusal(decide(id, beatriz, 'approve'))).code).toBe('conflict');
    const second = person('Bruno', 'approver', 'exhibitor', ['north'], 'north');
    expect((await decide(id, second, 'approve')).state).toBe('approved');
  });

  it('loses no decision of two at once', async () => {
    const { id } = await submitted(product, { exhibitors: ['north'] });
    const [part] = (await open(id, beatriz)).parts;
    const both = await Promise.allSettled(
      (['approve', 'decline'] as const).map((decision) =>
        campaigns.decide.call(product.as(beatriz), { id, revision: part?.revision ?? 0, decision, said: 'So be it.' }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('says what a draft lacks at its place, and is not submitted before', async () => {
    const { id, revision } = await campaigns.create.call(product.as(jonah), { name: 'Too early' });
    const saved = await campaigns.save.call(product.as(jonah), {
      id,
      revision,
      request: requestOf(product.segment, { film: null, sendFrom: '20:00', sendUntil: '10:00' }),
    });
    expect(saved.issues.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual(['/film', '/sendUntil']);
    expect((await refusal(campaigns.submit.call(product.as(jonah), { id, revision: saved.revision }))).code).toBe('bad_request');
    expect((await refusal(campaigns.save.call(product.as(jonah), { id, revision, request: {} }))).code).toBe('conflict');
  });

  it('warns at its place of what can find nothing useful, before it is submitted, and not of what can', async () => {
    const { segment } = product;
    const asked = { segment: { id: segment, version: 1 }, chosen: ['north'], baseRate: 0.05, controlShare: 0.1 };
    const exactly = { ...product.ports, noise: { ...product.ports.noise, deviation: 0 } };
    const issues = async (more: object = {}, ports = exactly) =>
      (await campaigns.exhibitors.call({ ...product.as(jonah), ports }, { ...asked, ...more })).issues.map(({ path, severity }) => [
        path,
        severity,
      ]);
    const warning = [['/controlShare', 'warning']];
    expect(await issues()).toEqual(warning);
    const many = { chosen: ['north', 'south', 'west'], baseRate: 0.5, controlShare: 0.5 };
    expect(await issues(many)).toEqual([]);
    // The result would be told with noise, which is reckoned with.
    expect(await issues(many, product.ports)).toEqual(warning);
    // Of nobody yet there is nothing to say.
    expect(await issues({ chosen: [] })).toEqual([]);
    expect(await issues({ segment: null })).toEqual([]);
    expect((await submitted(product, asked)).asked).toBe(3);
  });

  it('ends unsent when nobody decides in time', async () => {
    const { id } = await submitted(product);
    product.nextDay();
    await advance(id);
    const ended = await open(id);
    expect([ended.state, ended.parts.map(({ state }) => state)]).toEqual(['cancelled', ['expired', 'expired', 'expired']]);
  });

  const revoked = () => verbs.grants.revoke.call(product.as(beatriz), { use: 'pooled', exhibitor: 'north', organisation: 'studio' });
  const parts = async (id: string) =>
    Object.fromEntries(
      (await product.ports.metadata.campaigns.parts([id])).map(({ exhibitor, state, snapshot }) => [exhibitor, { state, snapshot }]),
    );

  it('counts its figures in the day’s budget of whoever has them with noise: once that day, and again once the data has changed', async () => {
    const { id } = await submitted(product, { exhibitors: ['north', 'south'] });
    await decide(id, beatriz, 'approve');
    await decide(id, omar, 'approve');
    await advance(id);
    for (const actor of [beatriz, omar]) await fetched(id, actor);
    await advance(id);
    const today = `${sendOn}T00:00:00.000Z`;
    const spent = async (organisation = 'studio') =>
      (await product.ports.metadata.audit.published(today, organisation)).reduce((sum, { figures }) => sum + (figures ?? 0), 0);
    const as = product.as(jonah);
    const before = await spent();
    const costs: number[] = [];
    for (const ask of [campaigns.result, campaigns.engagement, campaigns.statement, campaigns.open, campaigns.result, campaigns.open]) {
      const until = await spent();
      await ask.call(as, { id });
      costs.push((await spent()) - until);
    }
    expect(costs).toEqual([9, 2, 3, 6, 0, 0]);
    const north = { exhibitor: 'north', campaignId: id } as const;
    const [one] = await product.ports.metadata.campaigns.members({ ...north, group: 'target', limit: 1 });
    await campaigns.recordEvents.call(product.as(beatriz), {
      id,
      event: 'opened',
      at: `${sendOn}T11:00:00.000Z`,
      moviegoers: [one?.moviegoer ?? ''],
    });
    await campaigns.engagement.call(as, { id });
    expect((await spent()) - before).toBe(22);
    expect(await spent('north')).toBe(0);

    const stopped = { ...as, ports: { ...product.ports, figureBudget: { day: await spent(), variants: 100 } } };
    await campaigns.recordEvents.call(product.as(beatriz), {
      ...{ id, event: 'clicked', at: `${sendOn}T11:00:00.000Z`, moviegoers: [one?.moviegoer ?? ''] },
    });
    expect((await refusal(campaigns.engagement.call(stopped, { id }))).code).toBe('too_many');
    expect((await campaigns.result.call(stopped, { id })).result).not.toBeNull();
    product.nextDay();
    const [part] = (await campaigns.open.call({ ...as, ports: { ...product.ports, figureBudget: { day: 5, variants: 100 } } }, { id }))
      .parts;
    expect(part).toMatchObject({ state: 'approved', snapshot: null });
  });

  it('takes the part back of an exhibitor that ends its grant after it approved, and tells both sides', async () => {
    const { id } = await submitted(product, { exhibitors: ['north', 'south'], sendOn: isoOfDay(dayOfIso(sendOn) + 2) });
    await decide(id, beatriz, 'approve');
    await decide(id, omar, 'approve');
    await advance(id);
    expect((await open(id)).state).toBe('scheduled');
    const { jobs } = product.ports.metadata;
    await jobs.remove((await jobs.recent('campaign', id, 10)).map((job) => job.id));
    await revoked();
    expect(await jobs.recent('campaign', id, 10)).toHaveLength(1);
    await advance(id);
    expect(await parts(id)).toMatchObject({ north: { state: 'withdrawn' }, south: { state: 'approved' } });
    for (const actor of [jonah, beatriz]) expect((await open(id, actor)).notes.map(({ kind }) => kind)).toContain('revoked');
    expect((await open(id, omar)).notes.map(({ kind }) => kind)).not.toContain('revoked');
    product.nextDay();
    product.nextDay();
    await advance(id);
    const after = await parts(id);
    expect([after.north?.snapshot, after.south?.snapshot?.after]).toEqual([null, null]);
    expect(after.south?.snapshot?.target.people).toBeGreaterThan(0);
    expect(await product.ports.metadata.campaigns.members({ campaignId: id, exhibitor: 'north', limit: 1 })).toEqual([]);
  });

  it('is over where the only one that approved ends its grant, also while it is paused', async () => {
    const { id } = await submitted(product, { exhibitors: ['north'], sendOn: isoOfDay(dayOfIso(sendOn) + 1) });
    await decide(id, beatriz, 'approve');
    await advance(id);
    await campaigns.pause.call(product.as(jonah), { id, revision: (await open(id)).revision });
    await revoked();
    await advance(id);
    expect([(await open(id)).state, (await parts(id)).north?.state]).toEqual(['schedule_paused', 'withdrawn']);
    product.nextDay();
    await campaigns.resume.call(product.as(jonah), { id, revision: (await open(id)).revision });
    await advance(id);
    expect((await open(id)).state).toBe('cancelled');
  });

  it('is not approved by an exhibitor whose grant has ended, and its part is taken back before anybody decides', async () => {
    const { id } = await submitted(product, { exhibitors: ['north', 'south'] });
    await revoked();
    expect((await refusal(decide(id, beatriz, 'approve'))).message).toMatch(/may no longer count your moviegoers/);
    await decide(id, omar, 'approve');
    await advance(id);
    expect(await parts(id)).toMatchObject({ north: { state: 'withdrawn', snapshot: null }, south: { state: 'approved' } });
    expect((await open(id)).state).toBe('sending');
  });

  it('keeps what was taken when a grant ends later', async () => {
    const { id } = await submitted(product, { exhibitors: ['north'] });
    await decide(id, beatriz, 'approve');
    await advance(id);
    await revoked();
    await fetched(id, beatriz);
    await advance(id);
    expect([(await open(id)).state, (await parts(id)).north?.state]).toEqual(['done', 'approved']);
  });

  it('takes nobody into two campaigns that are measured at once, nor more often than an exhibitor allows', async () => {
    const first = await submitted(product, { exhibitors: ['north'], windowDays: 10 });
    await decide(first.id, beatriz, 'approve');
    await advance(first.id);
    const second = await submitted(product, { exhibitors: ['north'] });
    await decide(second.id, beatriz, 'approve');
    await advance(second.id);
    const members = async (id: string) =>
      new Set(
        (await product.ports.metadata.campaigns.members({ campaignId: id, exhibitor: 'north', limit: 10_000 })).map(
          ({ moviegoer }) => moviegoer,
        ),
      );
    const [one, two] = await Promise.all([members(first.id), members(second.id)]);
    expect(one.size).toBeGreaterThan(50);
    expect([...two].filter((id) => one.has(id))).toEqual([]);
    const [part] = await product.ports.metadata.campaigns.parts([second.id]);
    expect(part?.snapshot?.excluded.guard).toBe(one.size);
  });

  it('reminds an exhibitor that has not decided, once a day', async () => {
    const { id } = await submitted(product);
    const remind = (part: string) => campaigns.remind.call(product.as(jonah), { id, part });
    await campaigns.see.call(product.as(beatriz), { id });
    await remind('north');
    const seen = await open(id, beatriz);
    expect(seen.notes.filter(({ isNew }) => isNew).map(({ kind }) => kind)).toEqual(['reminded']);
    expect((await campaigns.list.call(product.as(beatriz), {})).campaigns.map(({ news }) => news)).toEqual([true]);
    expect((await refusal(remind('north'))).code).toBe('conflict');
    expect((await refusal(remind('nowhere'))).code).toBe('not_found');
    await decide(id, omar, 'approve');
    expect((await refusal(remind('south'))).code).toBe('conflict');
    expect((await open(id, wanda)).notes.map(({ kind }) => kind)).not.toContain('reminded');
  });

  it('asks those that did not join again, in a campaign of its own', async () => {
    const { id } = await submitted(product);
    await decide(id, beatriz, 'approve');
    await decide(id, wanda, 'decline', 'Own offer that week.');
    const copied = async (copyParts: readonly string[]) =>
      campaigns.create.call(product.as(jonah), { name: 'Hush Acre, again', copyOf: id, copyParts: [...copyParts] });
    const again = await open((await copied(['south', 'west'])).id);
    expect(again.request).toMatchObject({ exhibitors: ['south', 'west'], pool: false, sendOn: null, film });
    expect((await refusal(copied(['nowhere']))).code).toBe('bad_request');
  });

  it('finds whom a film suits that is out: of a segment, or who went to its genres, and nobody who has seen it', async () => {
    const { catalogue } = product.ports.metadata;
    const [known] = await catalogue.filmsById([film]);
    if (!known) throw new Error('The film is known.');
    const genres = ['horror', 'thriller'];
    await catalogue.upsert({ films: [{ ...known, genres }] });
    const fit = (segment: { id: string; version: number } | null) => campaigns.bestFit.call(product.as(jonah), { film, segment });
    const ofWomen = await fit({ id: product.segment, version: 1 });
    expect(ofWomen.name).toBe('Women, not seen Hush Acre');
    expect(ofWomen.definition).toMatchObject({ where: { of: [{ kind: 'segment', id: product.segment }, { kind: 'not' }] } });
    const anybody = await fit(null);
    expect(anybody.definition).toMatchObject({
      where: { of: [{ measure: 'films', value: 2, where: { value: genres } }, { kind: 'not' }] },
    });
    expect(anybody.sentence).toContain('at least 2 different Horror or Thriller films');
    const { where } = anybody.definition as { where: { of: [object, { of: object }] } };
    const counted = async (condition: object) =>
      (await verbs.audiences.count.call(product.as(priya), { definition: { version: 1, where: condition } })).count;
    const all = await counted(where.of[0]);
    const seen = await counted({ kind: 'all', of: [where.of[0], where.of[1].of] });
    if (!all.shown || !seen.shown) throw new Error('An administrator sees every figure.');
    expect(seen.value).toBeGreaterThan(20);
    expect(await counted(where)).toEqual({ shown: true, value: all.value - seen.value });
    expect((await refusal(campaigns.bestFit.call(product.as(jonah), { film: 'none' }))).code).toBe('bad_request');
  });
});
