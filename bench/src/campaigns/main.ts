import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Actor, advanceCampaign, groupOf, openHandOver, type Ports, scopeOf, type VerbContext, verbs } from '@marquee/core';
import { machineLine } from '../machine.ts';
import { openPorts } from '../open-ports.ts';
import { timed } from '../statistics.ts';
import { bringMembers, bringVisits, canBeReached, exhibitors, film, recipient, seesTheFilm } from './recipients.ts';

/**
 * A campaign to half a million moviegoers of five exhibitors, embedded, through the product's own verbs: how long it takes to take and split the audience, until
 * the audience knows who was taken, to hand the files over, and to measure. Every answer is checked: everybody in one group or one exclusion, the groups as the
 * salt draws them, in the audience as in the database. Ends with an error where one is wrong.
 *
 *   npm run campaigns -w @marquee/bench -- [--people 500000]
 */
const { values } = parseArgs({ options: { people: { type: 'string', default: '500000' } } });
const people = Number(values.people);
const [asOf, sendOn, after, lastDay] = ['2026-10-04', '2026-10-05', '2026-10-06', '2026-10-20'];
const controlShare = 0.2;

const folder = await mkdtemp(join(tmpdir(), 'marquee-campaigns-'));
const { ports: opened, stores, startOutbox, close } = await openPorts(folder);
let now = Date.parse(`${sendOn}T10:00:00Z`);
const ports: Ports = { ...opened, clock: { now: () => now } };
const as = (actor: Actor): VerbContext => ({ actor, ports, requestId: ports.ids.next('req') });
const marketer = person('studio', 'studio', 'marketer');
const approver = (exhibitor: string) => person(exhibitor, 'exhibitor', 'approver');

const loading = await timed(() => bringMembers(stores, people, asOf));
say(`brought ${people} members`, loading.ms);
await startOutbox();
await told();

const id = await approved();
const taking = await timed(() => advanceCampaign(ports, id));
say('snapshot and split', taking.ms);
const drawn = await checkSplit();
const telling = await timed(told);
say('memberships reached the audience', telling.ms);
await checkAudience('target', drawn.target);
await checkAudience('control', drawn.control);

const handing = await timed(handOver);
say(`handed over ${handing.result} lines`, handing.ms);
const sentTold = await timed(told);
say('messages sent reached the audience', sentTold.ms);

await bringVisits(stores, people, after, lastDay);
now = Date.parse('2026-10-21T10:00:00Z');
const measuring = await timed(() => advanceCampaign(ports, id));
say('measuring', measuring.ms);
await checkResult();

const peak = process.resourceUsage().maxRSS / 1024;
console.log(`
| step | seconds | a second |
| --- | --- | --- |
${[
  ['members brought in (not of the campaign)', loading.ms, people],
  ['snapshot and split', taking.ms, people],
  ['memberships reach the audience by the outbox', telling.ms, drawn.target + drawn.control],
  ['files handed over and noted as sent', handing.ms, drawn.target],
  ['messages sent reach the audience by the outbox', sentTold.ms, drawn.target],
  ['measuring', measuring.ms, drawn.target + drawn.control],
]
  .map(([name, ms, many]) => `| ${name} | ${(Number(ms) / 1000).toFixed(1)} | ${Math.round(Number(many) / (Number(ms) / 1000))} |`)
  .join('\n')}

${people} moviegoers of ${exhibitors.length} exhibitors: ${drawn.target} in the target, ${drawn.control} held out, ${drawn.excluded} excluded. Most memory of the process, engine and all: ${peak.toFixed(0)} MB.

${machineLine()}`);
await close();
await rm(folder, { recursive: true });

/** A campaign that everybody is in and every exhibitor has approved. */
async function approved(): Promise<string> {
  const { organisations } = ports.metadata;
  await organisations.insert({ id: 'studio', name: 'Studio', kind: 'studio', exhibitors: [...exhibitors], apart: [...exhibitors] });
  for (const one of exhibitors) await organisations.insert({ id: one, name: one, kind: 'exhibitor', exhibitors: [one], apart: [one] });
  const everybody = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female', 'male'] } } as const;
  const segment = await verbs.segments.create.call(as(marketer), { name: 'Everybody', definition: everybody });
  const email = { subject: '{{film}} is out', preheader: '', blocks: [{ kind: 'unsubscribe', text: 'Unsubscribe' }] };
  const variant = (name: string) => ({ name, weight: 1, languages: [{ language: 'en-US', email }] });
  const request = {
    ...{ film, segment: { id: segment.id, version: 1 }, exhibitors: [...exhibitors], channels: ['email'], sendOn, decideBy: sendOn },
    ...{ windowDays: 10, controlShare, message: { variants: [variant('A'), variant('B')] } },
  };
  const { id: made, revision } = await verbs.campaigns.create.call(as(marketer), { name: 'Hush Acre, opening', request });
  await verbs.campaigns.submit.call(as(marketer), { id: made, revision });
  for (const one of exhibitors) {
    const [part] = (await verbs.campaigns.open.call(as(approver(one)), { id: made })).parts;
    await verbs.campaigns.decide.call(as(approver(one)), { id: made, revision: part?.revision ?? 0, decision: 'approve' });
  }
  return made;
}

/** Until the audience knows everything that the outbox had to say. */
async function told(): Promise<void> {
  while ((await ports.metadata.outbox.waiting()) > 0) await wait(100);
  await stores.writer.settle();
}

/** Everybody once, in the group that the salt draws. */
async function checkSplit(): Promise<{ readonly target: number; readonly control: number; readonly excluded: number }> {
  const { campaigns } = ports.metadata;
  const campaign = await campaigns.find(id);
  assert.ok(campaign?.state === 'sending', `the campaign is ${campaign?.state}`);
  const expected = new Map<string, string>();
  for (let n = 0; n < people; n += 1)
    if (canBeReached(n)) expected.set(recipient(n).id, groupOf(ports.draw, campaign?.salt ?? '', recipient(n).id, controlShare));
  const found = { target: 0, control: 0 };
  for (const exhibitor of exhibitors)
    for (let last = ''; ; ) {
      const members = await campaigns.members({ campaignId: id, exhibitor, after: last, limit: 5_000 });
      for (const { moviegoer, group } of members) {
        assert.ok(expected.get(moviegoer) === group, `${moviegoer} is in ${group}`);
        expected.delete(moviegoer);
        found[group] += 1;
      }
      last = members.at(-1)?.moviegoer ?? '';
      if (members.length === 0) break;
    }
  assert.ok(expected.size === 0, `${expected.size} were not taken`);
  const snapshots = (await campaigns.parts([id])).flatMap(({ snapshot }) => snapshot ?? []);
  const sum = (of: (one: (typeof snapshots)[number]) => number) => snapshots.reduce((all, one) => all + of(one), 0);
  const excluded = sum((one) => one.excluded.consent);
  assert.ok(sum(({ audience }) => audience) === people, 'the audience is not everybody');
  assert.ok(
    sum(({ target }) => target.people) === found.target && sum(({ control }) => control.people) === found.control,
    'groups do not add up',
  );
  assert.ok(found.target + found.control + excluded === people, 'groups and exclusions do not add up');
  return { ...found, excluded };
}

async function checkAudience(group: 'target' | 'control', expected: number): Promise<void> {
  const definition = { version: 1, where: { kind: 'campaign', id, group } } as const;
  const asked = { definition, scope: scopeOf({ kind: 'operator' }), asOf: 20_780, resolve: () => undefined };
  const count = await ports.audience.count(asked);
  assert.ok(count === expected, `the audience has ${count} in ${group}, not ${expected}`);
}

/** All files read to their ends; how many lines they had. */
async function handOver(): Promise<number> {
  let lines = 0;
  for (const one of exhibitors) {
    const { path } = await verbs.campaigns.handOver.call(as(approver(one)), { id });
    const file = await openHandOver(ports, path.split('/').at(-1) ?? '', { requestId: 'req', address: '127.0.0.1' });
    let text = 0;
    for await (const some of file.lines) text += some.split('\r\n').length - 1;
    lines += text - 1;
  }
  assert.ok(lines === drawn.target, `${lines} lines were handed over`);
  return lines;
}

async function checkResult(): Promise<void> {
  const { campaigns } = ports.metadata;
  assert.ok((await campaigns.find(id))?.state === 'done', 'the campaign is not done');
  const cells = (await campaigns.parts([id])).flatMap(({ measured }) => measured?.cells ?? []);
  const measured = cells.reduce((all, one) => all + one.people, 0);
  const came = cells.reduce((all, { firstDays }) => all + firstDays.reduce((more, one) => more + one, 0), 0);
  let expected = 0;
  for (let n = 0; n < people; n += 1) if (canBeReached(n) && seesTheFilm(n)) expected += 1;
  assert.ok(measured === drawn.target + drawn.control, `${measured} were measured`);
  assert.ok(came === expected, `${came} came, not ${expected}`);
}

function person(organisation: string, kind: 'studio' | 'exhibitor', role: 'marketer' | 'approver'): Actor {
  const granted = kind === 'studio' ? [...exhibitors] : [organisation];
  return {
    ...{ kind: 'person', personId: `${organisation}-${role}`, name: organisation, role },
    organisation: { id: organisation, name: organisation, kind, exhibitors: granted, apart: granted },
  };
}

function say(what: string, ms: number): void {
  console.error(`${what}: ${(ms / 1000).toFixed(1)} s`);
}
