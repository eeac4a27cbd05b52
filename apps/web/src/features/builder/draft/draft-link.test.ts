import { expect, it } from 'vitest';
import { draftLink } from '../../../lib/draft-address.ts';
import { linkedDraft } from './draft-link.ts';

const document = { version: 1, where: { kind: 'attribute', field: 'tier', op: 'in', value: ['Amélie ★', '+/=&#'] } };

it('carries a draft of any letters in the address, beside what the address says already', () => {
  const link = new URL(draftLink('https://marquee.example/segments/new?tab=json&asOf=2026-06-30', document));
  expect(`${link.pathname}${link.search}`).toBe('/segments/new?tab=json&asOf=2026-06-30');
  expect(linkedDraft(link.hash)).toEqual(document);
});

it('carries a draft as large as the language takes', () => {
  const large = { version: 1, where: 'x'.repeat(64 * 1024) };
  expect(linkedDraft(new URL(draftLink('https://marquee.example/', large)).hash)).toEqual(large);
});

it.each(['', '#', '#main', '#draft=', '#draft=%%%', '#draft=AAAA', '#draft=_w', '#other=e30'])('takes no draft from %j', (hash) => {
  expect(linkedDraft(hash)).toBeUndefined();
});
