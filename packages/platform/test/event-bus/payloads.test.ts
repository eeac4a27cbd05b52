import {
  campaignMembersTopic,
  erasuresTopic,
  filmMatchesTopic,
  membersTopic,
  sitesTopic,
  type Topic,
  topics,
  transactionsTopic,
} from '@marquee/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { payloadOf } from '../../src/bus/kafka/payload.ts';

const text = fc.option(fc.string(), { nil: null });
const id = fc.string({ minLength: 1 });
const day = fc.integer({ min: -20_000, max: 40_000 });
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const amount = fc.nat();
const member = fc.record({
  moviegoer: id,
  exhibitor: id,
  birthDay: fc.option(day, { nil: null }),
  gender: fc.constantFrom('female', 'male', 'other', 'unknown'),
  region: text,
  postcode: text,
  tier: text,
  joinedDay: fc.option(day, { nil: null }),
  favouriteSite: text,
  preferredSites: fc.array(id, { maxLength: 3 }),
  reachableBy: fc.array(fc.constantFrom('email', 'sms', 'push', 'thirdParty'), { maxLength: 4 }),
  withheld: fc.array(fc.constantFrom('email', 'sms', 'push', 'thirdParty'), { maxLength: 4 }),
  updatedAt: number,
  text: fc.string(),
});
const transaction = fc.record({
  id,
  moviegoer: id,
  exhibitor: id,
  purchasedAt: number,
  purchaseDay: day,
  channel: text,
  site: id,
  filmCode: text,
  filmTitle: text,
  sessionStart: fc.integer(),
  format: text,
  tickets: fc.array(fc.record({ type: id, quantity: fc.integer({ min: 1, max: 50 }), price: amount }), { maxLength: 3 }),
  concessionAmount: amount,
  status: fc.constantFrom('sold', 'refunded'),
  updatedAt: number,
  text: fc.string(),
});
const ofCampaign = {
  moviegoer: id,
  exhibitor: id,
  campaign: id,
  group: fc.constantFrom('target', 'control'),
  events: fc.array(fc.record({ event: fc.constantFrom('sent', 'delivered', 'opened'), at: fc.integer() }), { maxLength: 3 }),
  updatedAt: number,
  text: fc.string(),
};
const withdrawn = fc.array(fc.record({ consent: fc.constantFrom('email', 'push'), at: fc.integer() }), { maxLength: 2 });
const campaignMember = fc.oneof(fc.record(ofCampaign), fc.record({ ...ofCampaign, withdrawn }));
const site = fc.record({ id, exhibitor: id, code: id, name: id, region: text, postcode: text, timeZone: text });
const match = fc.record({ exhibitor: id, filmCode: id, film: id });
const erasure = fc.record({ moviegoer: id, day });
/** What may stand where something else should. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'Sold',
    0,
    -1,
    0.5,
    2 ** 53,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    [],
    {},
    [null],
    [''],
  ),
  fc.constantFrom<unknown>(
    [{ type: 'adult', quantity: 0, price: 1 }],
    [{ type: 'adult', quantity: 1, price: 1, more: 1 }],
    [{ type: 'adult' }],
  ),
  fc.anything(),
);

/** What the schema alone says of a payload. */
function bySchema<P>(topic: Topic<P>, payload: unknown): { readonly payload: P } | 'refused' {
  const parsed = topic.schema.safeParse(payload);
  return parsed.success ? { payload: parsed.data } : 'refused';
}
function found<P>(topic: Topic<P>, payload: unknown): { readonly payload: P } | 'refused' {
  const checked = payloadOf(topic, payload);
  return 'problem' in checked ? 'refused' : checked;
}

function agrees<P>(topic: Topic<P>, records: fc.Arbitrary<object>) {
  test(`a payload of ${topic.name} is taken, refused and cut as its schema says, and is not copied where it is plainly one`, () => {
    fc.assert(
      fc.property(records, (record) => {
        const checked = payloadOf(topic, record);
        expect('payload' in checked && checked.payload).toBe(record);
        expect(bySchema(topic, record)).toEqual({ payload: record });
      }),
    );
    fc.assert(
      fc.property(records, fc.nat(), odd, fc.constantFrom('replaced', 'left out', 'added'), (record, at, value, how) => {
        const names = Object.keys(record);
        const name = how === 'added' ? 'more' : (names[at % names.length] ?? '');
        const { [name]: _, ...rest }: Record<string, unknown> = { ...record };
        const changed = how === 'left out' ? rest : { ...rest, [name]: value };
        expect(found(topic, changed)).toEqual(bySchema(topic, changed));
      }),
      { numRuns: 3_000 },
    );
  });
}
agrees(membersTopic, member);
agrees(transactionsTopic, transaction);
agrees(campaignMembersTopic, campaignMember);
agrees(sitesTopic, site);
agrees(filmMatchesTopic, match);
agrees(erasuresTopic, erasure);

test.each(topics.map((topic) => [topic.name, topic] as const))('whatever comes as %s is judged as its schema says', (_, topic) => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), odd, member, transaction), (value) => {
      const keyed = { ...topic, key: () => '' };
      expect(found(keyed, value)).toEqual(bySchema(keyed, value));
    }),
  );
});

test('what JSON Schema cannot say is left to the schema', () => {
  const says = (schema: z.ZodType, payload: unknown) => found({ name: 'made', version: 1, key: () => '', schema }, payload);
  expect(says(z.object({ a: z.string().refine((text) => text !== 'no') }), { a: 'no' })).toBe('refused');
  expect(
    says(
      z.object({ a: z.string() }).refine(({ a }) => a !== 'no'),
      { a: 'no' },
    ),
  ).toBe('refused');
  expect(says(z.object({ a: z.string().trim() }), { a: ' a ' })).toEqual({ payload: { a: 'a' } });
  expect(says(z.object({ a: z.string().default('x') }), {})).toEqual({ payload: { a: 'x' } });
  expect(says(z.object({ a: z.string().transform(Number) }), { a: '1' })).toEqual({ payload: { a: 1 } });
  expect(says(z.object({ a: z.coerce.number() }), { a: '1' })).toEqual({ payload: { a: 1 } });
  expect(says(z.object({ a: z.iso.date() }), { a: '2026-02-30' })).toBe('refused');
  expect(says(z.object({ a: z.string().max(1) }), { a: 'no' })).toBe('refused');
  expect(says(z.object({ a: z.email() }), { a: 'nobody' })).toBe('refused');
  expect(says(z.array(z.object({ a: z.number().multipleOf(2).optional() })), [{ a: 3 }])).toBe('refused');
});

test('a payload of campaign-members that an earlier version wrote is read as it is written today', () => {
  const row = { moviegoer: 'north:a', exhibitor: 'north', campaign: 'cmp_1', group: 'target', updatedAt: 5, text: 'a' };
  const events = [{ event: 'unsubscribed', at: 9 }];
  const checked = payloadOf(campaignMembersTopic, { ...row, events, withdrawn: ['email', 'sms'] });
  expect(checked).toEqual({
    payload: {
      ...{ ...row, events },
      withdrawn: [
        { consent: 'email', at: 9 },
        { consent: 'sms', at: 9 },
      ],
    },
  });
});
