import { type Diagram, diagramText } from '../meaning/diagram.ts';
import { amountTest, rangeTest } from '../meaning/field-meaning.ts';
import { kindsOf } from '../meaning/kinds-of.ts';
import type { MeaningOf } from '../meaning/meaning-of.ts';
import { rangeOfBound } from '../measures/operators.ts';
import { inRange } from '../operators/compare.ts';
import type { Range } from '../operators/test.ts';
import { windowDays } from '../windows/window-days.ts';
import type { WholeVisits } from './whole-visits.ts';

/**
 * What a measure over visits means: a number for each moviegoer, which is compared with a range. Which number it is follows from the measure, the day that is
 * compared, the days of the window and the meaning of the filter. That somebody has a visit of one kind or another is that they have one of the one
 * kind, or of the other: so "at least one" is put together from its alternatives, however they are written.
 */
export function visitsMeaning(node: WholeVisits, meaning: MeaningOf): Diagram {
  const { diagrams } = meaning;
  const filter = node.where === undefined ? diagrams.yes : meaning.filter(node.where);
  const { from, to } = node.during === undefined ? { from: null, to: meaning.asOf } : windowDays(node.during, meaning.asOf);
  const bound = rangeOfBound(node.op, node.value);
  const measured = (of: Diagram) => `visits ${JSON.stringify([node.measure, node.basis, from, to, diagramText(of)])}`;
  if (node.measure === 'share') return from !== null && from > to ? diagrams.no : diagrams.of(shareTest(measured(filter), bound));
  const none = inRange(bound, 0) ? diagrams.yes : diagrams.no;
  if (filter === diagrams.no || (from !== null && from > to)) return none;
  const amount = (of: Diagram, range: Range, least: number) => diagrams.of(amountTest(measured(of), range, least));
  const kinds = node.measure === 'visits' ? kindsOf(filter, diagrams) : [filter];
  if (kinds.length === 1) return amount(filter, bound, 0);
  const some = kinds.map((kind) => amount(kind, { from: 1 }, 0)).reduce(diagrams.or, diagrams.no);
  return diagrams.or(diagrams.and(some, amount(filter, bound, 1)), diagrams.and(diagrams.not(some), none));
}

/** Percentages need not be whole: p itself is at 2p, what lies between it and the next at 2p + 1. Without a visit there is none. */
function shareTest(variable: string, { from, to }: Range) {
  return rangeTest(
    variable,
    { ...(from === undefined ? {} : { from: 2 * from }), ...(to === undefined || to >= 100 ? {} : { to: 2 * to }) },
    0,
  );
}
