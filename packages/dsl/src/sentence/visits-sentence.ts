import type { WholeVisits } from '../conditions/whole-visits.ts';
import type { Basis, Pointer, Window } from '../definition.ts';
import { rangeOfBound } from '../measures/operators.ts';
import { measureOf } from '../measures/registry.ts';
import type { Range } from '../operators/test.ts';
import { childPointer } from '../pointer.ts';
import { windowOf } from '../windows/registry.ts';
import type { Describing } from './describing.ts';
import { numberLabel, rangeLabel } from './number-label.ts';
import { type Part, pieces, spaced } from './part.ts';

/** "made **at least 3** visits in the **last 12 months**, each to a **horror** film", by measure. */
export function visitsSentence(node: WholeVisits, at: Pointer, describing: Describing): readonly Part[] {
  const range = rangeOfBound(node.op, node.value);
  const single = range.from === undefined || range.to === undefined || range.from === range.to;
  const isOne = single && (range.from ?? range.to) === 1;
  const when = windowPieces(node.during, node.basis, at);
  const filter = node.where === undefined ? [] : describing.filter(node.where, childPointer(at, 'where'), 0);
  const comma = (list: readonly Part[], word: string): readonly Part[] =>
    filter.length === 0 ? list : [...list, { text: `, ${word} `, pointer: at }, ...filter];
  switch (node.measure) {
    case 'visits': {
      const told = spaced([pieces(at, 'made', countLabel(range), isOne ? 'visit' : 'visits'), when], at);
      return isOne || isNone(range) ? spaced([told, filter], at) : comma(told, 'each');
    }
    case 'share':
      return spaced([pieces(at, 'made', amountLabel(node, range), 'of their visits'), when, filter], at);
    case 'films':
      return comma(spaced([pieces(at, 'saw', countLabel(range), isOne ? 'film' : 'different films'), when], at), 'on visits');
    case 'tickets':
      return comma(spaced([pieces(at, 'bought', countLabel(range), isOne ? 'ticket' : 'tickets'), when], at), 'on visits');
    case 'spend':
    case 'ticketSpend':
    case 'concessionSpend': {
      const on = node.measure === 'spend' ? '' : node.measure === 'ticketSpend' ? 'on tickets' : 'on concessions';
      return comma(spaced([pieces(at, 'spent', amountLabel(node, range), on), when], at), 'on visits');
    }
  }
}

const isNone = (range: Range) => range.to === 0;

/** Counts as a reader says them: "at least one", "no", "2 to 4". */
function countLabel(range: Range): string {
  if (isNone(range)) return 'no';
  const single = range.from === undefined || range.to === undefined || range.from === range.to;
  return rangeLabel(range, (amount) => (amount === 1 && single ? 'one' : numberLabel(amount)));
}

function amountLabel(node: WholeVisits, range: Range): string {
  const { unit } = measureOf(node.measure);
  return rangeLabel(range, (amount) => (unit === 'percent' ? `${amount}%` : numberLabel(amount, unit)));
}

function windowPieces(window: Window | undefined, basis: Basis, at: Pointer): readonly Part[] {
  if (window === undefined) return basis === 'purchase' ? pieces(at, '(presales included)') : [];
  const [before, days, and, end] = windowOf(window.kind).phrase(window);
  return spaced([pieces(at, before, days, and, end), basis === 'purchase' ? pieces(at, 'by purchase date') : []], at);
}
