import type { Columns } from '@marquee/platform';
import { type DeadLettered, deadLetter } from '../pipeline/step-result.ts';

/** A dead letter for the first required column that is empty; null when none is. */
export function missingValue(columns: Columns, cells: readonly string[]): DeadLettered | null {
  let place = 0;
  for (const name in columns) {
    if (columns[name]?.required && cells[place] === '') return deadLetter('missing_value', `${name} is required and empty.`);
    place += 1;
  }
  return null;
}
