import type { PyramidProps, PyramidSide } from '@marquee/ui/charts/pyramid';
import { percent } from '@marquee/ui/lib/percent';
import { marked } from '@marquee/ui/lib/rough';
import { shareSum, someRough } from './share-sum.ts';
import { toShareCell } from './to-share-cell.ts';
import type { Cell } from './types.ts';

function side(label: string, cells: readonly Cell[]): PyramidSide {
  return {
    label,
    share: shareSum(cells.map((cell) => cell.share)),
    base: shareSum(cells.map((cell) => cell.baseShare)),
    rough: someRough(cells),
  };
}

/** Age by gender as two sides around the ages, and a sentence for everyone who is on neither side. */
export function pyramidOf(cells: readonly Cell[]): Pick<PyramidProps, 'left' | 'right' | 'rows'> & { readonly others: string | null } {
  const of = (gender: string) => cells.filter((cell) => cell.key[1] === gender);
  const ages = [...new Set(cells.map((cell) => cell.key[0] ?? ''))];
  const at = (age: string, gender: string) => {
    const cell = cells.find((candidate) => candidate.key[0] === age && candidate.key[1] === gender);
    return cell === undefined ? null : toShareCell(cell);
  };
  const rest = cells.filter((cell) => cell.key[1] !== 'female' && cell.key[1] !== 'male');
  const restSide = side('Other or unknown gender', rest);
  const others =
    rest.length === 0
      ? null
      : restSide.share === null
        ? 'Other or unknown gender: in the table, with what may be shown.'
        : `Other or unknown gender: ${marked(percent(restSide.share), restSide.rough)}${restSide.base === null ? '' : `, base ${percent(restSide.base)}`}.`;
  return {
    left: side('Female', of('female')),
    right: side('Male', of('male')),
    rows: ages
      .map((age) => ({
        key: age,
        label: cells.find((cell) => cell.key[0] === age)?.labels[0] ?? age,
        left: at(age, 'female'),
        right: at(age, 'male'),
      }))
      .filter((row) => row.left !== null || row.right !== null),
    others,
  };
}
