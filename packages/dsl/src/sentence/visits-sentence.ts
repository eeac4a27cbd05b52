import type { WholeVisits } from '../conditions/whole-visits.ts';
import type { Pointer, Window } from '../definition.ts';
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
  const one = range.from === 1 && (range.to === undefined || range.to === 1);
  const when = windowPieces(node.during, node.basis, at);
  const filter = node.where === undefined ? [] : describing.filter(node.where, childPointer(at, 'where'), 0);
  const comma = (list: readonly Part[], word: string): readonly Part[] =>
    filter.length === 0 ? list : [...list, { text: `, ${word} `, pointer: at }, ...filter];
  switch (node.measure) {
    case 'visits': {
      const told = spaced([pieces(at, 'made', countLabel(range), one ? 'visit' : 'visits'), when], at);
      return one || isNone(range) ? spaced([told, filter], at) : comma(told, 'each');
    }
    case 'share':
      return spaced([pieces(at, 'made', amountLabel(node, range), 'of their visits'), when, filter], at);
    case 'films':
      return comma(spaced([pieces(at, 'saw', countLabel(range), one ? 'film' : 'different films'), when], at), 'on visits');
    case 'tickets':
      return comma(spaced([pieces(at, 'bought', countLabel(range), one ? 'ticket' : 'tickets'), when], at), 'on visits');
    case 'spend':
    case 'ticketSpend':
    case 'concessionSpend': {
      const on = node.measure === 'spend' ? '' : node.measure === 'ticketSpend' ? 'on tickets' : 'on concessions';
      return comma(spaced([pieces(at, 'spent', amountLabel(node, range), on), when], at), 'on visits');
    }
  }
}

const isNone = (range: Range) => range.to === 0;

/** Counts as a reader says them: "at least one", "no". */
function countLabel(range: Range): string {
  if (isNone(range)) return 'no';
  return rangeLabel(range, (amount) => (amount === 1 ? 'one' : numberLabel(amount)));
}

function amountLabel(node: WholeVisits, range: Range): string {
  const { unit } = measureOf(node.measure);
  return rangeLabel(range, (amount) => (unit === 'percent' ? `${amount}%` : numberLabel(amount, unit)));
}

function windowPieces(window: Window | undefined, basis: 'session' | 'purchase', at: Pointer): readonly Part[] {
  const bought = basis === 'purchase' ? 'bought' : '';
  if (window === undefined) return bought === '' ? [] : pieces(at, 'bought by then, presales included');
  const [before, ...rest] = windowOf(window.kind).phrase(window);
  return pieces(at, `${bought} ${before}`.trim(), ...rest);
}
