import { describe, expect, it } from 'vitest';
import { bitsOfEvents, type Condition, campaignEvents, campaignIssues, campaignsIn, type Definition, eventsOfBits } from '../src/index.ts';

const of = (...conditions: readonly Condition[]): Definition => ({ version: 1, where: { kind: 'all', of: conditions } });
const campaign = (id: string): Condition => ({ kind: 'campaign', id, group: 'any' });
const segments: Readonly<Record<string, Definition>> = {
  outer: of({ kind: 'not', of: { kind: 'segment', id: 'inner' } }),
  inner: of(campaign('deep'), campaign('known')),
};
const resolve = (id: string) => segments[id];

describe('campaigns that a definition asks for', () => {
  it('are its own and those of its segments, each once', () => {
    const asked = of(campaign('known'), { kind: 'not', of: campaign('own') }, { kind: 'segment', id: 'outer' }, campaign('own'));
    expect(campaignsIn(asked, resolve)).toEqual(['known', 'own', 'deep']);
  });

  it('are issues where they do not exist: at the id, and of a segment at the reference', () => {
    const asked = of(campaign('known'), { kind: 'not', of: campaign('own') }, { kind: 'segment', id: 'outer' });
    const issues = campaignIssues(
      asked,
      resolve,
      (id) => id === 'known',
      (id) => `Named ${id}`,
    );
    expect(issues.map(({ code, path, message }) => [code, path, message])).toEqual([
      ['unknown_campaign', '/where/of/1/of/id', 'Campaign own does not exist. Choose another.'],
      [
        'unknown_campaign',
        '/where/of/2/id',
        'Segment “Named outer” asks for campaign deep, which does not exist. Change it, or remove this reference.',
      ],
    ]);
    expect(campaignIssues(asked, resolve, () => true)).toEqual([]);
  });
});

it('a number holds any set of events', () => {
  for (let bits = 0; bits < 2 ** campaignEvents.length; bits += 1) expect(bitsOfEvents(eventsOfBits(bits))).toBe(bits);
  expect(bitsOfEvents(['unsubscribed', 'sent'])).toBe(33);
});
