import type { PyramidProps, PyramidSide } from '@marquee/ui/charts/pyramid';
import { percent } from '@marquee/ui/lib/percent';
import { toShareCell } from './to-share-cell.ts';
import type { Cell } from './types.ts';

/** The sum, or null when one of them is hidden: a sum would give it away, or be wrong. */
function total(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function side(label: string, cells: readonly Cell[]): PyramidSide {
  return { label, share: total(cells.map((cell) => cell.share)), base: total(cells.map((cell) => cell.baseShare)) };
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
        : `Other or unknown gender: ${percent(restSide.share)}${restSide.base === null ? '' : `, base ${percent(restSide.base)}`}.`;
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
