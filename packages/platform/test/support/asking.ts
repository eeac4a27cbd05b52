import type { AudienceQuestion } from '@marquee/core';
import { type Condition, type Day, type Definition, dayOfIso, type SegmentResolver } from '@marquee/dsl';
import { everyone } from './scopes.ts';

/** The as-of date of tests that have no other. */
export const asOf: Day = dayOfIso('2026-02-28');

const noSegments: SegmentResolver = () => undefined;

export function define(where: Condition): Definition {
  return { version: 1, where };
}

/** A question about everyone, unless it is put in another scope. */
export function ask(where: Condition, resolve: SegmentResolver = noSegments, on: Day = asOf): AudienceQuestion {
  return { scope: everyone, definition: define(where), asOf: on, resolve };
}

/** A condition that every moviegoer meets. */
export const anyone: Condition = {
  kind: 'any',
  of: [
    { kind: 'attribute', field: 'gender', op: 'known' },
    { kind: 'attribute', field: 'gender', op: 'unknown' },
  ],
};
