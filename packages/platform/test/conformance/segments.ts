import type { Definition, SegmentResolver } from '@marquee/dsl';
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

export const segments: readonly { readonly id: string; readonly version?: number }[] = [
  { id: 'seg-families' },
  { id: 'seg-families', version: 1 },
  { id: 'seg-regulars' },
  { id: 'seg-others' },
];

export const resolve: SegmentResolver = (id, version) => {
  const known = Object.hasOwn(versions, id) ? versions[id] : undefined;
  return known?.at(version === undefined ? -1 : version - 1);
};

function unreachable(): never {
  throw new Error('the shape is gone');
}
