import { type Definition, lookalikeReference, type ScoredFeature, type SegmentResolver } from '@marquee/dsl';
import { define } from '../support/asking.ts';
import { shapes } from '../support/conditions.ts';

/** Saved segments that random definitions may refer to: one has two versions, one refers to another. */
const versions: Readonly<Record<string, readonly Definition[]>> = {
  'seg-families': [define({ kind: 'attribute', field: 'tier', op: 'known' }), define(shapes['any of several'] ?? unreachable())],
  'seg-regulars': [
    define({
      kind: 'all',
      of: [
        { kind: 'segment', id: 'seg-families', version: 1 },
        { kind: 'visits', op: 'atLeast', value: 4 },
      ],
    }),
  ],
  'seg-others': [define({ kind: 'not', of: { kind: 'segment', id: 'seg-regulars' } })],
};

/** Lookalike models that random definitions may ask for; each top share has a bound of its own. */
export const lookalikes: readonly string[] = ['lal-mixed', 'lal-visits'];
const features: Readonly<Record<string, readonly ScoredFeature[]>> = {
  'lal-mixed': [
    { where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] }, weight: 180 },
    { where: { kind: 'attribute', field: 'age', op: 'between', value: [18, 34] }, weight: -95 },
    { where: { kind: 'visits', during: { kind: 'last', count: 12, unit: 'month' }, value: 2 }, weight: 410 },
    { where: { kind: 'not', of: { kind: 'attribute', field: 'tier', op: 'known' } }, weight: 33 },
  ],
  'lal-visits': [
    { where: { kind: 'visits', where: { kind: 'visit', field: 'daypart', op: 'in', value: ['evening', 'late'] } }, weight: 250 },
    { where: { kind: 'visits', where: { kind: 'visit', field: 'weekday', op: 'in', value: ['sat', 'sun'] } }, weight: -300 },
    { where: { kind: 'visits', measure: 'films', value: 3 }, weight: 500 },
  ],
};

export const segments: readonly { readonly id: string; readonly version?: number }[] = [
  { id: 'seg-families' },
  { id: 'seg-families', version: 1 },
  { id: 'seg-regulars' },
  { id: 'seg-others' },
];

export const resolve: SegmentResolver = (id, version) => {
  const lookalike = lookalikes.find((one) => lookalikeReference(one) === id);
  if (lookalike !== undefined) {
    const scoring = { features: features[lookalike] ?? [], atLeast: 600 - 30 * (version ?? 1) };
    return { version: 1, where: { kind: 'lookalike', id: lookalike, top: version ?? 1, scoring } };
  }
  const known = Object.hasOwn(versions, id) ? versions[id] : undefined;
  return known?.at(version === undefined ? -1 : version - 1);
};

function unreachable(): never {
  throw new Error('the shape is gone');
}
