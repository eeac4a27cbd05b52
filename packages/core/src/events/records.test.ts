import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membersTopic, transactionsTopic } from './records.ts';
import type { Topic } from './topic.ts';

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

function agrees<P>(topic: Topic<P>, records: fc.Arbitrary<object>) {
  test(`the quick check of ${topic.name} takes every record, and never what the schema refuses or changes`, () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(topic.quick?.(record)).toBe(true);
        expect(topic.schema.parse(record)).toEqual(record);
      }),
    );
    fc.assert(
      fc.property(records, fc.nat(), odd, fc.constantFrom('replaced', 'left out', 'added'), (record, at, value, how) => {
        const names = Object.keys(record);
        const name = how === 'added' ? 'more' : (names[at % names.length] ?? '');
        const { [name]: _, ...rest }: Record<string, unknown> = { ...record };
        const changed = how === 'left out' ? rest : { ...rest, [name]: value };
        const parsed = topic.schema.safeParse(changed);
        if (topic.quick?.(changed)) expect(parsed).toEqual({ success: true, data: changed });
        else if (parsed.success) expect(parsed.data).not.toBe(changed);
      }),
      { numRuns: 3_000 },
    );
    fc.assert(fc.property(fc.anything(), (value) => !topic.quick?.(value) || topic.schema.safeParse(value).success));
  });
}
agrees(membersTopic, member);
agrees(transactionsTopic, transaction);
