import { bandLabel, numbersOf } from './bands.ts';
import { type BreakdownName, breakdownOf, type Dimension, unknownKey } from './breakdowns.ts';
import { type RunBreakdownName, runBreakdownOf } from './run-breakdowns.ts';

/** By field and value: the host's labels. */
type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The words of one cell's keys; money is in `currency`. */
export function keyLabels(name: BreakdownName, key: readonly string[], names: Names, currency: string): readonly string[] {
  const { dimensions } = breakdownOf(name);
  return key.map((value, position) => {
    const dimension = dimensions[position];
    if (value === unknownKey || !dimension) return value === unknownKey ? 'Unknown' : value;
    return labelIn(dimension, value, names, currency) ?? value;
  });
}

/** The words of a key of a run. */
export function runKeyLabel(name: RunBreakdownName, key: string, names: Names, currency: string): string {
  const [dimension] = runBreakdownOf(name).dimensions;
  return key === unknownKey ? 'Unknown' : (labelIn(dimension, key, names, currency) ?? key);
}

function labelIn(dimension: Dimension, value: string, names: Names, currency: string): string | undefined {
  const bands = 'field' in dimension ? dimension.bands : dimension.visitsMade;
  if (!bands) return 'field' in dimension ? names[dimension.field]?.[value] : undefined;
  const band = bands.find(({ key }) => key === value);
  return band && bandLabel(band, currency);
}

/** What is shown beside a cell's label: for a frequency class, how many visits it means. */
export function keyDetail(name: BreakdownName, key: readonly string[]): { readonly detail?: string } {
  const [first] = breakdownOf(name).dimensions;
  const band = 'visitsMade' in first ? first.visitsMade.find((one) => one.key === key[0]) : undefined;
  return band ? { detail: numbersOf(band, 'visits') } : {};
}
