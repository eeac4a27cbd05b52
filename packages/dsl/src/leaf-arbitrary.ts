import { isoOfDay } from './day.ts';
import type { Value } from './definition.ts';
import { fieldEntry, fieldNames } from './fields/entry.ts';
import { operatorsFor } from './operators/registry.ts';
import type { Arbitrary, Making } from './testing/making.ts';
import type { ShapeName } from './values/contract.ts';
import { lastArbitrary } from './windows/arbitrary.ts';

interface LeafParts {
  readonly field: string;
  readonly op: string;
  readonly value?: Value;
}

/** A random field, operator and value. Every field and every operator of its kind occurs; numbers are mostly near the bounds. */
export function leafArbitrary(
  making: Making,
  of: 'moviegoer' | 'visit',
  allows: (field: string) => boolean = () => true,
): Arbitrary<LeafParts> {
  const { fc } = making;
  const names = fieldNames.filter((field) => fieldEntry(field)?.of === of && allows(field));
  return fc
    .constantFrom(...names)
    .chain((field) => fc.constantFrom(...operatorsFor(field)).map((operator) => ({ field, operator })))
    .chain(({ field, operator }) => {
      const value = valueArbitrary(making, field, operator.shape);
      return value === undefined
        ? fc.constant({ field, op: operator.name })
        : value.map((one): LeafParts => ({ field, op: operator.name, value: one }));
    });
}

/** Numbers that are likely to show faults, by field. runDay is negative before the release. */
function numberArbitrary({ fc }: Making, field: string): Arbitrary<number> {
  if (field === 'age') return fc.oneof(fc.integer({ min: 10, max: 80 }), fc.integer({ min: -2, max: 130 }));
  if (field === 'runDay') return fc.integer({ min: -5, max: 60 });
  if (fieldEntry(field)?.unit === 'money') return fc.oneof(fc.integer({ min: 0, max: 8_000 }), fc.integer({ min: -1, max: 100_000 }));
  return fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -3, max: 40 }));
}

function valueArbitrary(making: Making, field: string, shape: ShapeName): Arbitrary<Value> | undefined {
  const { fc, asOf } = making;
  const number = numberArbitrary(making, field);
  const date = fc.integer({ min: asOf - 1_500, max: asOf + 40 }).map(isoOfDay);
  switch (shape) {
    case 'none':
      return undefined;
    case 'texts':
      return fc.array(making.texts(field), { minLength: 1, maxLength: 4 });
    case 'integer':
      return number;
    case 'integers':
      return fc.tuple(number, number).map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]));
    case 'date':
      return date;
    case 'dates':
      return fc.tuple(date, date).map(([a, b]): [string, string] => (a <= b ? [a, b] : [b, a]));
    case 'last':
      return lastArbitrary(fc);
  }
}
