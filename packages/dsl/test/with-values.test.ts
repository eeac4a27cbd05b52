import { expect, it } from 'vitest';
import { type Definition, mentions, walk, withValues } from '../src/index.ts';

const definition: Definition = {
  version: 1,
  where: {
    kind: 'all',
    of: [
      { kind: 'attribute', field: 'exhibitor', op: 'in', value: ['north', 'south'] },
      { kind: 'not', of: { kind: 'attribute', field: 'age', op: 'between', value: [18, 44] } },
      {
        kind: 'visits',
        where: {
          kind: 'all',
          of: [
            { kind: 'visit', field: 'site', op: 'in', value: ['s1'] },
            { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
          ],
        },
        op: 'atLeast',
        value: 2,
      },
      { kind: 'segment', id: 'seg_1' },
    ],
  },
};

it('puts other values in place of those that are mentioned, and leaves everything else where it is', () => {
  const changed = withValues(definition, (field, value) => (field === 'exhibitor' || field === 'site' ? `${value}!` : value));
  expect(mentions(changed).map(({ value }) => value)).toEqual(['north!', 'south!', 's1!', 'horror']);
  expect(walk(changed).map(({ pointer }) => pointer)).toEqual(walk(definition).map(({ pointer }) => pointer));
  expect(withValues(changed, (_, value) => value.replace('!', ''))).toEqual(definition);
  expect(withValues(definition, (_, value) => value)).toEqual(definition);
});
