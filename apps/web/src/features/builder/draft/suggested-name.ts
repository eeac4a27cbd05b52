import type { DescribeOptions } from '@marquee/dsl';
import type { Row } from './condition-tree.ts';
import { rowName } from './row-name.ts';

const longest = 60;

/** A name for a segment from what its rows say: as many of them as a name has room for. */
export function suggestedName(rows: readonly Row[], names: DescribeOptions): string {
  const said = rows.map((row) => rowName(row, names));
  let name = said[0] ?? '';
  for (const more of said.slice(1)) {
    const next = `${name}, ${more.charAt(0).toLowerCase()}${more.slice(1)}`;
    if (next.length > longest) break;
    name = next;
  }
  if (name.length <= longest) return name;
  // Whole words, as many as there is room for.
  return name.slice(0, longest).replace(/[\s,]+\S*$/, '');
}
