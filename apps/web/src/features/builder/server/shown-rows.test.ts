import { expect, it } from 'vitest';
import type { Json } from '../draft/json.ts';
import { prune } from '../draft/prune.ts';
import { type Answered, shownRows } from './shown-rows.ts';

const aged = (value: number) => ({ kind: 'attribute', field: 'age', op: 'atLeast', value });
const not = (of: Json) => ({ kind: 'not', of });
const document: Json = {
  version: 1,
  where: { kind: 'all', of: [aged(3), { kind: 'any', of: [aged(20), aged(99)] }, not(aged(98)), not(aged(4))] },
};
const many = { shown: true, value: 1_000 } as const;
const few = { shown: false, below: 50 } as const;
const keeps = { word: 'keeps', percent: 50 } as const;
const rows: Answered['preview']['rows'] = {
  '/where/of/0': { own: many, effect: null, leftOut: 'nearlyAll' },
  '/where/of/1': { own: many, effect: keeps },
  '/where/of/1/of/0': { own: many, effect: { word: 'covers', percent: 100 } },
  '/where/of/1/of/1': { own: few, effect: null, leftOut: 'few' },
  // What it takes away is too small, so that it drops nobody that could be shown.
  '/where/of/2': { own: many, effect: { word: 'drops', percent: null } },
  '/where/of/2/of': { own: few, effect: null, leftOut: 'few' },
  '/where/of/3': { own: few, effect: null, leftOut: 'few' },
  '/where/of/3/of': { own: many, effect: null },
};
const answered: Answered = { preview: { rows }, document, pruned: prune(document, []) };

it('shows a row that was left out with its own figure, and without what it does in its group', () => {
  const row = shownRows(answered, document, false);
  expect(row('/where/of/0')).toEqual({ own: many, effect: null, tooSmall: 'nearlyAll' });
  expect(row('/where/of/1')).toEqual({ own: many, effect: keeps });
  expect(row('/where/of/1/of/1')).toEqual({ own: few, effect: null, tooSmall: 'few' });
  expect(row('/where/of/2')).toEqual({ own: few, effect: null, tooSmall: 'few' });
  expect(row('/where/of/3')).toEqual({ own: many, effect: null, tooSmall: 'nearlyAll' });
});

it('keeps that with the row while the draft is ahead of the answer', () => {
  const moved: Json = { version: 1, where: { kind: 'all', of: [not(aged(98)), aged(30)] } };
  const row = shownRows(answered, moved, true);
  expect(row('/where/of/0')?.tooSmall).toBe('few');
  expect(row('/where/of/1')).toBeNull();
});

it('says of a row that refers to a segment that a part of it was left out, also where the row excludes it', () => {
  const segment = { kind: 'segment', id: 'seg_1' };
  const referring: Json = { version: 1, where: { kind: 'all', of: [segment, not(segment)] } };
  const preview = {
    rows: {
      '/where/of/0': { own: many, effect: keeps, partLeftOut: true },
      '/where/of/1': { own: many, effect: { word: 'drops', percent: 10 } },
      '/where/of/1/of': { own: many, effect: { word: 'drops', percent: 10 }, partLeftOut: true },
    },
  } as const;
  const row = shownRows({ preview, document: referring, pruned: prune(referring, []) }, referring, false);
  expect(row('/where/of/0')).toEqual({ own: many, effect: keeps, partTooSmall: true });
  expect(row('/where/of/1')?.partTooSmall).toBe(true);
});
