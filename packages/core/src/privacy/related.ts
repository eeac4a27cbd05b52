import type { Figure } from './figure.ts';
import { hidden, type PrivacyPolicy, rounded } from './policy.ts';

/** One exact count of an answer, and the sets of the same answer that it is a part of. */
export interface Quantity {
  readonly name: string;
  readonly count: number;
  /** Quantities this one contains, or is contained in: their difference is a group of people too. */
  readonly nestedWith: readonly string[];
  /** Quantities whose difference from this one is itself on display (the other half of a `not`): there even none is a small number. */
  readonly complementOf?: readonly string[];
}

/**
 * Publishes the counts of one answer together, so that no difference of two nested ones is a group of fewer than `smallest`. The list is in
 * order of importance: of two that cannot both be shown, the later is hidden. Equal counts may stand side by side: nobody is between them.
 */
export function publishRelated(policy: PrivacyPolicy, quantities: readonly Quantity[]): ReadonlyMap<string, Figure> {
  const shown = new Map<string, number>();
  const related = relations(quantities);
  const figures = new Map<string, Figure>();
  for (const { name, count } of quantities) {
    if (count < policy.smallest) {
      figures.set(name, hidden(policy, 'small'));
      continue;
    }
    const betrays = [...(related.get(name) ?? [])].some(([other, strict]) => {
      const against = shown.get(other);
      if (against === undefined) return false;
      const difference = Math.abs(against - count);
      return difference < policy.smallest && (strict || difference > 0);
    });
    if (betrays) figures.set(name, hidden(policy, 'bySubtraction'));
    else {
      shown.set(name, count);
      figures.set(name, { shown: true, value: rounded(policy, count) });
    }
  }
  return figures;
}

/** Both ways; true where even an empty difference is on display. */
function relations(quantities: readonly Quantity[]): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const related = new Map<string, Map<string, boolean>>(quantities.map(({ name }) => [name, new Map()]));
  const relate = (a: string, b: string, strict: boolean) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      related.get(from)?.set(to, strict || related.get(from)?.get(to) === true);
    }
  };
  for (const quantity of quantities) {
    for (const other of quantity.nestedWith) relate(quantity.name, other, false);
    for (const other of quantity.complementOf ?? []) relate(quantity.name, other, true);
  }
  return related;
}
