import { number } from '../../lib/format.ts';
import { type ExhibitorRow, worstOf } from './words.ts';

interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** What the strip at the head says, of what the table says row by row. */
export function keyFiguresOf(rows: readonly ExhibitorRow[]): readonly KeyFigure[] {
  const states = rows.map(({ feeds }) => worstOf(feeds)?.state ?? 'none');
  const many = (state: string) => states.filter((each) => each === state).length;
  const sum = (of: (row: ExhibitorRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const sites = sum((row) => row.sites);
  const usable = sum((row) => row.usable);
  const others = [
    [many('late'), 'late'],
    [many('stopped'), 'stopped'],
    [many('none'), 'none yet'],
  ] as const;
  const waiting = rows.filter(({ filmsToMatch }) => filmsToMatch > 0).length;
  const refused = rows.filter(({ deadLetters }) => deadLetters > 0).length;
  return [
    {
      label: 'Feeds fresh',
      value: `${many('fresh')} of ${rows.length}`,
      note: others.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ') || 'none late',
    },
    {
      label: 'Rows, last 24 h',
      value: number(sum(({ feeds }) => feeds.reduce((total, { rows24 }) => total + rows24, 0))),
      note: 'members and transactions',
    },
    {
      label: 'Dead letters',
      value: number(sum((row) => row.deadLetters)),
      note: refused === 0 ? 'nothing was refused' : `of ${refused} ${refused === 1 ? 'exhibitor' : 'exhibitors'}`,
    },
    {
      label: 'Films to match',
      value: number(sum((row) => row.filmsToMatch)),
      note: waiting === 0 ? 'every film record has its film' : `of ${waiting} ${waiting === 1 ? 'exhibitor' : 'exhibitors'}`,
    },
    {
      label: 'Sites usable',
      value: `${number(usable)} of ${number(sites)}`,
      note: usable === sites ? 'nothing missing' : `${number(sites - usable)} without a valid time zone`,
    },
  ];
}
