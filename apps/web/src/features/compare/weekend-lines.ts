import type { RunLine } from '@marquee/ui/charts/run-plot';
import { figure } from '../../lib/format.ts';
import type { Weekends } from './types.ts';
import { letters } from './words.ts';

/** A line for each of the two films, over the weekends of their runs. */
export function linesOf({ films, weekends }: Pick<Weekends, 'films' | 'weekends'>): readonly RunLine[] {
  return films.map(({ id }, at) => {
    const sizes = weekends.map(({ films: both }) => both[at]?.size ?? null);
    const last = sizes.findLast((size) => size?.shown === true);
    return {
      key: id,
      label: letters[at] ?? '',
      last: last ? figure(last) : '',
      values: sizes.map((size) => (size?.shown ? size.value : null)),
    };
  });
}

/** The step between values of an axis that ends at or above the largest: three to six of them, of 1, 2 or 5 and noughts. */
export function tickStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [power / 5, power / 2, power, 2 * power].find((step) => most / step <= 5) ?? 2 * power;
}
