import type { ChartData } from '@marquee/ui/charts/chart-card';
import { figure, type ShownOrHidden } from '../../lib/format.ts';
import type { ComparedBreakdown, Comparison, Overlap, Weekends } from './types.ts';
import { called, cellWords, differs, letters } from './words.ts';

type Named = Comparison['audiences'];

const inFile = (size: ShownOrHidden) => (size.shown ? size.value : figure(size));

/** A breakdown of a comparison as a table: a row for each cell and audience. */
export function breakdownTable(breakdown: ComparedBreakdown, audiences: Named): ChartData {
  const { label, heads, unit, cells } = breakdown;
  return {
    columns: [
      ...(heads ?? [label]),
      'Audience',
      unit === 'visits' ? 'Visits' : 'Moviegoers',
      ...['Share, percent', 'Base share, percent', 'Index', 'Points against A', 'From', 'To', 'Note'],
    ],
    rows: cells.flatMap((cell) =>
      cell.audiences.map((one, at) => [
        ...cell.labels,
        called(audiences, at),
        one === null ? null : inFile(one.size),
        ...[one?.share ?? null, cell.baseShare, one?.index ?? null],
        ...[one?.points?.value ?? null, one?.points?.low ?? null, one?.points?.high ?? null],
        one === null
          ? 'not told'
          : !one.size.shown
            ? `fewer than ${one.size.below} moviegoers`
            : one.points && !differs(one.points)
              ? 'no difference that can be told'
              : null,
      ]),
    ),
  };
}

/** What differs most, as a table. */
export function differingTable({ differing, audiences }: Pick<Comparison, 'differing' | 'audiences'>): ChartData {
  return {
    columns: ['Breakdown', 'Cell', 'Audience', 'Share, percent', 'Share of A, percent', 'Points against A', 'From', 'To'],
    rows: differing.map(({ label, labels, audience, share, ofFirst, points }) => [
      ...[label, cellWords(labels), called(audiences, audience), share, ofFirst, points.value, points.low, points.high],
    ]),
  };
}

/** The figures of each audience, as a table; money in the currency's unit. */
export function summaryTable({ summaries, audiences, currency }: Pick<Comparison, 'summaries' | 'audiences' | 'currency'>): ChartData {
  const inUnit = (unit: string, value: number | null) => (unit === 'money' && value !== null ? value / 100 : value);
  return {
    columns: ['Figure', 'Unit', ...audiences.flatMap((_, at) => [called(audiences, at), `${letters[at]}, index`]), 'Base'],
    rows: summaries.map(({ label, unit, base, audiences: values }) => [
      ...[label, unit === 'money' ? currency : unit],
      ...values.flatMap(({ value, index }) => [inUnit(unit, value), index]),
      inUnit(unit, base),
    ]),
  };
}

/** Every combination, hidden ones too, as a table. */
export function overlapTable({ audiences, combinations, counting }: Pick<Overlap, 'audiences' | 'combinations' | 'counting'>): ChartData {
  return {
    columns: [
      ...audiences.map((_, at) => called(audiences, at)),
      counting === 'only' ? 'Moviegoers in these only' : 'Moviegoers in all of these',
      'Of those in any, percent',
    ],
    rows: combinations.map(({ of, size, share }) => [
      ...audiences.map((_, at) => (of.includes(at) ? 'yes' : counting === 'only' ? 'no' : null)),
      ...[inFile(size), share],
    ]),
  };
}

/** Two films by weekend, as a table. */
export function weekendTable({ films, weekends, measure }: Pick<Weekends, 'films' | 'weekends' | 'measure'>): ChartData {
  const what = measure === 'visits' ? 'visits' : 'moviegoers, first visit';
  return {
    columns: [
      'Weekend',
      ...films.flatMap(({ title }, at) => [
        `${letters[at]}, from`,
        `${letters[at]}, to`,
        `${title}, ${what}`,
        `${letters[at]}, change, percent`,
      ]),
      'B against A, percent',
      'Note',
    ],
    rows: weekends.map(({ number, films: both, difference }) => [
      number,
      ...both.flatMap((one) => [one?.from ?? null, one?.to ?? null, one === null ? null : inFile(one.size), one?.change?.percent ?? null]),
      difference?.percent ?? null,
      both.some((one) => one?.whole === false) ? 'so far' : null,
    ]),
  };
}
