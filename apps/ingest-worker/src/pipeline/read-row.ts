import type { Cells, FeedRow } from '@marquee/platform';
import { deadLetter, ok, type Step } from './step-result.ts';

/** The step from a row's text to its cells. */
export function readRow(read: (text: string) => Cells): Step<FeedRow, readonly string[]> {
  return ({ text }) => {
    if (text === null) return deadLetter('not_parseable', 'The row is not UTF-8.');
    const row = read(text);
    return row.ok ? ok(row.cells) : deadLetter(row.reason, row.detail);
  };
}
