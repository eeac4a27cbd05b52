import type { BarGroup, GroupedBar } from '@marquee/ui/charts/grouped-bars';
import type { ShareCell } from '@marquee/ui/lib/share-cell';

const small = { text: '<50', reason: 'Fewer than 50 moviegoers' };

function cell(
  label: string,
  share: number | null,
  base: number | null,
  index: number | null,
  hidden: ShareCell['hidden'] = null,
): ShareCell {
  return { key: label, label, share, base, index, hidden };
}

export const regions = [
  cell('California', 24.8, 15.9, 156),
  cell('Texas', 19.6, 12.8, 153),
  cell('Ohio', 6.1, 5.9, 103),
  cell('Nevada', 1.2, 1.9, 63),
  cell('Wyoming', null, 0.2, null, small),
  { ...cell('Vermont', 0.5, 0.4, 130), rough: { share: true, index: true } },
];

export const ages = [
  { key: '12', label: '12–17', left: cell('f', null, 4.4, null, small), right: cell('m', null, 4.1, null, small) },
  { key: '18', label: '18–24', left: cell('f', 13.1, 7.9, 166), right: cell('m', 18.9, 7.4, 255) },
  { key: '25', label: '25–34', left: cell('f', 14.6, 11.2, 130), right: cell('m', 20.4, 10.6, 192) },
  { key: '35', label: '35–44', left: cell('f', 8.2, 10.1, 81), right: cell('m', 10.1, 9.3, 109) },
  { key: '65', label: '65 and over', left: cell('f', 0.5, 3.9, 13), right: null },
];

export const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'].map((label) => ({ key: label, label }));
export const dayparts = [
  { key: 'matinee', label: 'Matinee', detail: '12:00–16:59' },
  { key: 'evening', label: 'Evening', detail: '17:00–20:59' },
  { key: 'late', label: 'Late', detail: 'from 21:00' },
];

/** A made-up cell of the heat map, every step, rough ones and a hidden one among them. */
export function heatCell(row: string, column: string): ShareCell {
  const index = 30 + 9 * (dayparts.findIndex((part) => part.key === row) * 7 + days.findIndex((day) => day.key === column));
  return row === 'late' && column === 'Wed'
    ? cell('x', null, 1, null, small)
    : { ...cell('x', 4.2, 3.1, index), rough: { share: false, index: row === 'late' } };
}

function bar(share: number, index: number, difference: GroupedBar['difference'], rough = false): GroupedBar {
  return { share, index, rough: { share: rough, index: rough }, hidden: null, difference };
}

/** Bars of three audiences: a difference, one that could not be told, a rough one, a hidden one and one that is not told. */
export const groups: readonly BarGroup[] = [
  {
    key: 'ca',
    label: 'California',
    base: 15.9,
    bars: [
      bar(24.8, 156, null),
      bar(14.1, 89, { value: '−10.7', interval: '−13.1 to −8.3', differs: true }),
      bar(23.9, 150, { value: '−0.9', interval: '−3.0 to 1.2', differs: false }),
    ],
  },
  {
    key: 'wy',
    label: 'Wyoming',
    base: 0.2,
    bars: [
      bar(0.4, 200, null, true),
      { share: null, index: null, rough: { share: false, index: false }, hidden: small, difference: null },
      null,
    ],
  },
];
