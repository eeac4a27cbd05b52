import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ofPurchase, verbs } from '@marquee/core';
import { dayOfIso, minutesADay } from '@marquee/dsl';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtScript } from '../../../../scripts/lib/built-script.mjs';
import { drawBySalt } from '../../src/campaigns/draw.ts';
import { loadConfig } from '../../src/config/load.ts';
import { openStores } from '../../src/profiles/open-stores.ts';
import { member, transaction } from '../audience-writer/samples.ts';
import { joined } from '../support/joined.ts';
import { seeded } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';
import { beatriz, chains, film, omar, openCampaigns, sendOn, submitted, wanda } from './world.ts';

const { campaigns } = verbs;
const script = await builtScript(new URL('killed-child.ts', import.meta.url));
const start = Date.parse(`${sendOn}T13:00:00Z`);
const women = chains.flatMap((exhibitor) => Array.from({ length: 300 }, (_, n) => `${exhibitor}:w${String(n).padStart(3, '0')}`));
const ofWomen = (moviegoer: string) => ({
  moviegoer,
  exhibitor: moviegoer.slice(0, moviegoer.indexOf(':')),
  n: Number(moviegoer.slice(-3)),
});
/** Every tenth agreed to nothing. */
const canBeReached = (moviegoer: string) => ofWomen(moviegoer).n % 10 !== 3;
const open = (folder: string) => openStores(loadConfig({ MARQUEE_DATA: folder }, {}));

let template: string;
let id: string;
beforeAll(async () => {
  template = await mkdtemp(path.join(tmpdir(), 'marquee-killed-'));
  const stores = await open(template);
  const { id: made } = await prepared(stores);
  id = made;
});
afterAll(() => rm(template, { recursive: true }));

/** Women of three exhibitors of whom some come on the second day, and a campaign that all approved. */
async function prepared(stores: Awaited<ReturnType<typeof open>>) {
  const product = await openCampaigns([], { audience: stores.audience, metadata: stores.metadata, close: () => stores.close() });
  const { as } = product;
  const day = dayOfIso(sendOn) + 1;
  await product.ports.metadata.catalogue.upsert({ filmMatches: chains.map((exhibitor) => ({ exhibitor, filmCode: 'F1', film })) });
  await stores.writer.applyCatalogue(await product.ports.metadata.catalogue.snapshot());
  const visit = (moviegoer: string, on: number) => {
    const { exhibitor } = ofWomen(moviegoer);
    const when = { purchasedAt: on * 86_400_000, purchaseDay: on, sessionStart: on * minutesADay + 1_200 };
    return transaction({
      ...ofPurchase(() => null),
      ...when,
      id: `${moviegoer} ${on}`,
      moviegoer,
      exhibitor,
      site: `${exhibitor}-1`,
      filmCode: 'F1',
    });
  };
  await stores.writer.accept({
    members: women.map((moviegoer) => {
      const { exhibitor } = ofWomen(moviegoer);
      return member({ moviegoer, exhibitor, reachableBy: canBeReached(moviegoer) ? ['email', 'push'] : [] });
    }),
    transactions: women.filter((moviegoer) => ofWomen(moviegoer).n % 3 === 0).map((moviegoer) => visit(moviegoer, day)),
  });
  // The data reaches beyond the window.
  await stores.writer.accept({ members: [], transactions: [visit('north:w001', dayOfIso(sendOn) + 5)] });
  await stores.writer.settle();
  const { id } = await submitted(product);
  for (const actor of [beatriz, omar, wanda]) {
    const [part] = (await campaigns.open.call(as(actor), { id })).parts;
    await campaigns.decide.call(as(actor), { id, revision: part?.revision ?? 0, decision: 'approve' });
  }
  await product.close();
  return { id };
}

/** Runs a process and kills it after so many of its steps. Whether it was done by then. */
async function killedAfter(steps: number, ...given: string[]): Promise<boolean> {
  const child = spawn(process.execPath, [script, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.length >= steps) child.kill('SIGKILL');
  });
  const [code] = await once(child, 'close');
  if (code !== null && code !== 0) throw new Error(`The process ended with ${code}.`);
  return said.endsWith('done');
}

let kills = 0;

it.each([1, 2, 3])('a campaign whose processes are killed comes to the same as if nobody had been (%i)', async (seed) => {
  const random = seeded(seed);
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-killed-'));
  // Whatever is closed is in the file alone; what is beside it goes when its connections are collected, in the middle of a copy too.
  await cp(template, folder, { recursive: true, filter: (file) => !/-(shm|wal)$/.test(file) });
  try {
    for (let attempt = 1; ; attempt += 1) {
      // The last of them is left alone, so that there is an end.
      const steps = attempt < 8 ? 1 + Math.floor(random() * 110) : Number.POSITIVE_INFINITY;
      if (await killedAfter(steps, folder, id, String(attempt), String(start))) break;
      kills += 1;
    }
    const stores = await open(folder);
    try {
      await checked(stores, folder);
    } finally {
      await stores.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('they were killed often', () => expect(kills).toBeGreaterThan(10));

async function checked({ metadata, audience }: Awaited<ReturnType<typeof open>>, folder: string): Promise<void> {
  const campaign = await metadata.campaigns.find(id);
  expect(campaign?.state).toBe('done');
  const reached = women.filter(canBeReached);
  const groups = new Map(reached.map((one) => [one, drawBySalt(campaign?.salt ?? '', one) < 0.3 ? 'control' : 'target']));
  const parts = await metadata.campaigns.parts([id]);
  let people = 0;
  for (const { exhibitor, snapshot, measured } of parts) {
    const members = await metadata.campaigns.members({ campaignId: id, exhibitor, limit: 10_000 });
    // Everybody once: in the group that the salt draws, or excluded and counted.
    expect(members.map(({ moviegoer, group }) => [moviegoer, group])).toEqual(
      [...groups].filter(([one]) => one.startsWith(`${exhibitor}:`)),
    );
    for (const { group, sentAt } of members) expect(sentAt !== null).toBe(group === 'target');
    const target = members.filter(({ group }) => group === 'target').map(({ moviegoer }) => moviegoer);
    expect(snapshot).toMatchObject({
      audience: 300,
      after: null,
      excluded: { consent: 30, cap: 0, guard: 0, holdOut: 0 },
      sent: target.length,
    });
    expect([snapshot?.target.people, snapshot?.control.people]).toEqual([target.length, 270 - target.length]);
    const counted = (measured?.cells ?? []).reduce((sum, cell) => sum + cell.people, 0);
    const came = (measured?.cells ?? []).flatMap(({ firstDays }) => firstDays).reduce((sum, one) => sum + one, 0);
    expect([counted, came]).toEqual([270, members.filter(({ moviegoer }) => ofWomen(moviegoer).n % 3 === 0).length]);
    // Every file that was begun is the same file, as far as it was read; one was read to its end.
    const files = (await readdir(folder)).filter((name) => name.startsWith(`handed-${exhibitor}-`));
    const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
    const whole = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
    for (const text of texts) expect(whole.startsWith(text)).toBe(true);
    const lines = whole.trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(target);
    people += members.length;
  }
  expect(people).toBe(groups.size);
  const notes = (await metadata.campaigns.notes(id)).filter(({ by }) => by === 'marquee').map(({ kind }) => kind);
  expect(notes).toEqual(['decided', 'begin', 'sent', 'measured']);
  // The audience knows the same, once each.
  const known = await joined(audience.scan({ scope: everyone }));
  for (const one of known) {
    const group = groups.get(one.id);
    const events = group === 'target' ? ['sent'] : [];
    expect(one.campaigns).toEqual(group === undefined ? [] : [{ campaign: id, group, events }]);
  }
  expect(known).toHaveLength(women.length);
}
