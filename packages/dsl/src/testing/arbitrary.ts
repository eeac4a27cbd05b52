import { conditionKinds, conditionOf } from '../conditions/registry.ts';
import { dayOfIso } from '../day.ts';
import type { Condition, Definition, VisitFilter } from '../definition.ts';
import { fieldEntry, isFieldName } from '../fields/entry.ts';
import { filterKinds, filterOf } from '../visit-filter/registry.ts';
import { walk } from '../walk.ts';
import type { Arbitrary, ArbitraryOptions, FastCheck, Making } from './making.ts';

const groups = ['all', 'any', 'not'];

/**
 * Random definitions that `parse` accepts. Every registry entry occurs, and windows and bounds are mostly near their limits. Failing cases
 * shrink towards one condition. The caller passes in fast-check.
 */
export function arbitraryDefinition(fc: FastCheck, options: ArbitraryOptions = {}): Arbitrary<Definition> {
  return arbitraryCondition(fc, options, options.depth ?? 3)
    .map((where): Definition => ({ version: 1, where }))
    .filter((definition) => walk(definition).length <= 60);
}

function arbitraryCondition(fc: FastCheck, options: ArbitraryOptions, levels: number): Arbitrary<Condition> {
  const making = startMaking(fc, options, levels, 2);
  const named = { segment: options.segments ?? [], campaign: options.campaigns ?? [], lookalike: options.lookalikes ?? [] };
  const leaves = conditionKinds.filter(
    (kind) => !groups.includes(kind) && (!Object.hasOwn(named, kind) || named[kind as keyof typeof named].length > 0),
  );
  const weights = { attribute: 3, visits: 5, segment: 1, campaign: 1, lookalike: 1, all: 3, any: 2, not: 2 };
  const kinds = levels > 0 ? conditionKinds.filter((kind) => leaves.includes(kind) || groups.includes(kind)) : leaves;
  // Leaves come first, because failing cases shrink towards the first kind.
  const ordered = [...kinds].sort((a, b) => Number(groups.includes(a)) - Number(groups.includes(b)));
  return fc.oneof(
    { withCrossShrink: true },
    ...ordered.map((kind) => ({ weight: weights[kind], arbitrary: conditionOf(kind).arbitrary(making) })),
  );
}

function arbitraryFilter(
  fc: FastCheck,
  options: ArbitraryOptions,
  levels: number,
  allows?: (field: string) => boolean,
): Arbitrary<VisitFilter> {
  const making = startMaking(fc, options, 0, levels, allows);
  const kinds =
    levels > 0 ? [...filterKinds].sort((a, b) => Number(groups.includes(a)) - Number(groups.includes(b))) : (['visit'] as const);
  const weights = { visit: 6, all: 2, any: 1, not: 1 };
  return fc.oneof(
    { withCrossShrink: true },
    ...kinds.map((kind) => ({ weight: weights[kind], arbitrary: filterOf(kind).arbitrary(making) })),
  );
}

function startMaking(
  fc: FastCheck,
  options: ArbitraryOptions,
  levels: number,
  filterLevels: number,
  allows?: (field: string) => boolean,
): Making {
  const asOf = options.asOf ?? dayOfIso('2026-11-18');
  return {
    fc,
    options,
    asOf,
    ...(allows === undefined ? {} : { allows }),
    condition: () => arbitraryCondition(fc, options, levels - 1),
    // A filter inside a filter keeps the field restriction of its `visits` and is one level deeper.
    filter: (restriction) =>
      restriction === undefined
        ? arbitraryFilter(fc, options, filterLevels - 1, allows)
        : arbitraryFilter(fc, options, filterLevels, restriction),
    texts: (field) => arbitraryText(fc, options, field),
  };
}

function arbitraryText(fc: FastCheck, options: ArbitraryOptions, field: string): Arbitrary<string> {
  const listed = fieldEntry(field)?.values?.map((one) => one.value);
  if (listed !== undefined) return fc.constantFrom(...listed);
  const [first, ...rest] = (isFieldName(field) ? options.values?.[field] : undefined) ?? [];
  const elsewhere = fc.constantFrom('nothing-has-this', "O'Hara; --", ' padded ', 'e\u0301', '%_$1');
  return first === undefined
    ? elsewhere
    : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(first, ...rest) }, { weight: 1, arbitrary: elsewhere });
}
