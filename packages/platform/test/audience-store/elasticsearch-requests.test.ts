import type { Condition } from '@marquee/dsl';
import { expect, it } from 'vitest';
import { previewSearch } from '../../src/audience/elasticsearch/preview.ts';
import { profileSearches } from '../../src/audience/elasticsearch/profile/profile.ts';
import { anyone, ask } from '../support/asking.ts';
import { shapes } from '../support/conditions.ts';
import { heavyCondition } from '../support/heavy.ts';
import { sharedBy } from '../support/scopes.ts';

const pretty = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

it('asks for a preview and a profile as is written in the golden files', async () => {
  const preview = previewSearch({ ...ask(shapes['but not any of several'] ?? anyone), scope: sharedBy('north', 'south') });
  await expect(pretty(preview.search)).toMatchFileSnapshot('__golden__/elasticsearch-preview.json');
  const profile = profileSearches(ask(shapes['one condition'] ?? anyone));
  await expect(pretty(profile)).toMatchFileSnapshot('__golden__/elasticsearch-profile.json');
});

it('asks for a preview in a request that grows with the conditions, not with their square', () => {
  const size = (conditions: number) => JSON.stringify(previewSearch(ask(heavyCondition(conditions))).search).length;
  expect(size(160) / size(40)).toBeLessThan(4.5);
});

it('carries the scope in every request, and tombstones are in none', () => {
  const question = ask({ kind: 'not', of: women });
  expect(previewSearch(question).search.query).toEqual({ bool: { filter: [{ exists: { field: 'exhibitor' } }] } });
  expect(profileSearches({ ...question, scope: sharedBy('west') }).map((one) => one.query.bool.filter[0])).toEqual([
    { terms: { exhibitor: ['west'] } },
    { terms: { exhibitor: ['west'] } },
  ]);
});

const women: Condition = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
