import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Membership } from '../ports/index.ts';
import type { Recipient } from '../questions/index.ts';
import type { CampaignState } from '../records/index.ts';
import { campaignStates } from '../records/index.ts';
import { emptySnapshot, type Taking, take } from './take.ts';

/** Chance for these tests: the product's own is SHA-256, and tested where that is. */
const draw = (salt: string, id: string) => {
  let hash = 2_166_136_261;
  for (const letter of `${salt}/${id}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x5bd1e995);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
};
const now = '2026-11-30T12:00:00.000Z';
const taking: Taking = {
  ...{ campaignId: 'cam', salt: 'salt', controlShare: 0.25, weights: [1, 1], channels: ['email', 'sms'], holdOutSalt: 'all', now, draw },
  rules: { capMessages: 2, capDays: 7, holdOut: 0.1, fourEyes: false, showResult: true, handingOver: { kind: 'file' }, testAddresses: [] },
  zoneOf: (site) => (site === null ? 'UTC' : 'Europe/Paris'),
};
const recipient = fc.record({
  reachableBy: fc.subarray(['email', 'sms', 'push', 'thirdParty']),
  female: fc.boolean(),
  age: fc.option(fc.integer({ min: 12, max: 90 })),
  visits: fc.nat(40),
  site: fc.option(fc.constant('north:1')),
});
const membership = fc.record({
  campaignId: fc.constantFrom('one', 'two', 'three'),
  state: fc.constantFrom(...campaignStates),
  sentAt: fc.option(fc.integer({ min: 0, max: 20 }).map((days) => new Date(Date.parse(now) - days * 86_400_000 - 1).toISOString())),
});
const world = fc.array(fc.tuple(recipient, fc.array(membership, { maxLength: 3 })), { maxLength: 60 }).map((made) => ({
  recipients: made.map(([one], place): Recipient => ({ ...one, id: `m${String(place).padStart(3, '0')}`, exhibitor: 'north' })),
  memberships: made.flatMap(([, others], place): Membership[] =>
    others.map((one) => ({ ...one, moviegoer: `m${String(place).padStart(3, '0')}` })),
  ),
}));
const start = emptySnapshot({ asOf: '2026-11-29', dataVersion: '1' });

describe('taking an audience into a campaign', () => {
  it('puts everybody exactly once into the target, the control group or a counted exclusion', () => {
    fc.assert(
      fc.property(world, ({ recipients, memberships }) => {
        const { members, snapshot } = take(start, recipients, memberships, taking);
        const { consent, cap, guard, holdOut } = snapshot.excluded;
        expect(new Set(members.map(({ moviegoer }) => moviegoer)).size).toBe(members.length);
        expect(snapshot.target.people + snapshot.control.people).toBe(members.length);
        expect(members.length + consent + cap + guard + holdOut).toBe(recipients.length);
        expect(Object.values(snapshot.byChannels).reduce((sum, one) => sum + one, 0)).toBe(snapshot.target.people);
      }),
    );
  });

  it('comes to the same however it is cut into batches, and whatever else is in the audience', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 20 }), ({ recipients, memberships }, size) => {
        const whole = take(start, recipients, memberships, taking);
        let snapshot = start;
        const members = [];
        for (let place = 0; place < recipients.length; place += size) {
          const next = take(snapshot, recipients.slice(place, place + size), memberships, taking);
          snapshot = next.snapshot;
          members.push(...next.members);
        }
        expect(members).toEqual(whole.members);
        if (recipients.length > 0) expect(snapshot).toEqual(whole.snapshot);
        const half = take(
          start,
          recipients.filter((_, place) => place % 2 === 0),
          memberships,
          taking,
        ).members;
        expect(half).toEqual(whole.members.filter(({ moviegoer }) => Number(moviegoer.slice(1)) % 2 === 0));
      }),
    );
  });

  it('takes nobody who is in a campaign that is not measured yet, was sent to as often as is allowed, or is held out of all', () => {
    const running = new Set<CampaignState>(['scheduled', 'schedule_paused', 'sending', 'sending_paused', 'measuring']);
    fc.assert(
      fc.property(world, ({ recipients, memberships }) => {
        const weekBefore = new Date(Date.parse(now) - 7 * 86_400_000).toISOString();
        for (const { moviegoer, channels, group } of take(start, recipients, memberships, taking).members) {
          const others = memberships.filter((one) => one.moviegoer === moviegoer);
          expect(others.some(({ state }) => running.has(state))).toBe(false);
          expect(others.filter(({ sentAt }) => sentAt !== null && sentAt > weekBefore).length).toBeLessThan(2);
          expect(draw('all', moviegoer)).toBeGreaterThanOrEqual(0.1);
          expect(channels).not.toBe('');
          expect(group).toBe(draw('salt', moviegoer) < 0.25 ? 'control' : 'target');
        }
      }),
    );
  });
});
