import type { Measure, MeasureOperator, VisitsCondition } from '../definition.ts';
import { keysOf } from '../json.ts';
import { measureOperatorNames } from '../measures/operators.ts';
import { measureNames, measureOf } from '../measures/registry.ts';
import type { Arbitrary, Making } from '../testing/making.ts';
import { windowArbitrary } from '../windows/arbitrary.ts';
import { bases } from '../windows/bases.ts';

/** A random visits condition. All measures, operators and bases occur, and each default is sometimes left out. */
export function visitsArbitrary(making: Making): Arbitrary<VisitsCondition> {
  const { fc } = making;
  const maybe = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  return fc.tuple(fc.constantFrom(...measureNames), fc.constantFrom(...measureOperatorNames)).chain(([measure, op]) =>
    fc
      .tuple(
        maybe(making.filter(measureOf(measure).allowsField)),
        maybe(windowArbitrary(fc, making.asOf)),
        maybe(fc.constantFrom(...keysOf(bases))),
        boundArbitrary(making, measure, op),
        fc.boolean(),
      )
      .map(([where, during, basis, value, terse]): VisitsCondition => {
        const sayMeasure = !(terse && measure === 'visits');
        const sayOp = !(terse && op === 'atLeast');
        return {
          kind: 'visits',
          ...(where === undefined ? {} : { where }),
          ...(during === undefined ? {} : { during }),
          ...(basis === undefined ? {} : { basis }),
          ...(sayMeasure ? { measure } : {}),
          ...(sayOp ? { op } : {}),
          ...(terse && value === 1 ? {} : { value }),
        };
      }),
  );
}

function boundArbitrary({ fc }: Making, measure: Measure, op: MeasureOperator): Arbitrary<number | [number, number]> {
  const { least, most } = measureOf(measure).bounds;
  const typical = { visits: 8, tickets: 14, films: 6, share: 100, spend: 20_000, ticketSpend: 12_000, concessionSpend: 8_000 }[measure];
  const one = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: least, max: typical }) },
    { weight: 1, arbitrary: fc.constantFrom(least, 1, most) },
  );
  return op === 'between' ? fc.tuple(one, one).map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a])) : one;
}
