import type { Definition } from '@marquee/dsl';

/** Every moviegoer in scope. */
export const everyone: Definition = {
  version: 1,
  where: {
    kind: 'any',
    of: [
      { kind: 'attribute', field: 'gender', op: 'known' },
      { kind: 'attribute', field: 'gender', op: 'unknown' },
    ],
  },
};

/** No moviegoer. */
export const nobody: Definition = { version: 1, where: { kind: 'not', of: everyone.where } };
