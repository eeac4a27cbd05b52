import type { WholeVisits } from '../conditions/whole-visits.ts';
import type { Pointer, VisitFilter } from '../definition.ts';
import { type MeasureWords, measureWords, windowWords } from '../measures/words.ts';
import { childPointer } from '../pointer.ts';
import type { Describing } from './describing.ts';
import { filmParts, isPlainGroup } from './film-parts.ts';
import { type Part, pieces, spaced, textOfParts, without } from './part.ts';

/** The sentence of a visits condition, by measure: "made **at least 3** visits in the **last 12 months**, each to a **Horror** film". */
export function visitsSentence(node: WholeVisits, at: Pointer, describing: Describing): readonly Part[] {
  const { measure, op, value, where } = node;
  const words = measureWords(measure, op, value, {
    currency: describing.currency,
    negated: describing.negated,
    filtered: where !== undefined,
  });
  const atEnd = where !== undefined && (words.count === 'none' || measure === 'share');
  const told = spaced(
    [pieces(at, words.verb, words.bound ?? '', words.noun), pieces(at, atEnd ? '' : words.orNone), windowPieces(node, at)],
    at,
  );
  if (where === undefined) return told;
  if (measure === 'films' && isPlainGroup(where)) return filmsSentence({ ...node, where }, words, at, describing);
  const one = measure === 'share' || (measure === 'visits' && words.count !== 'many');
  const bought = one && node.basis === 'purchase' && node.during !== undefined;
  const filter = describing.filter(where, childPointer(at, 'where'), {
    depth: 0,
    negated: false,
    filmNamed: false,
    subject: measure === 'films' ? 'film' : 'visit',
    bought,
  });
  const joint = jointOf(node, words, bought, filter);
  return [
    ...told,
    { text: joint.text, pointer: at },
    ...joint.filter,
    ...(atEnd && words.orNone !== '' ? pieces(at, ` ${words.orNone}`) : []),
  ];
}

/** "saw **at least 3** different **Horror** films rated **R** in the **last 12 months**": the filter is worded beside the noun. */
function filmsSentence(node: WholeVisits & { readonly where: VisitFilter }, words: MeasureWords, at: Pointer, describing: Describing) {
  const many = words.noun.endsWith('s');
  const { kind, rest } = filmParts(node.where, childPointer(at, 'where'), describing, many);
  const noun =
    kind.length === 0
      ? pieces(at, words.noun)
      : spaced([pieces(at, words.noun.replace(/ ?films?$/, '')), kind, pieces(at, many ? 'films' : 'film')], at);
  const orNone = pieces(at, words.orNone);
  const last = words.count === 'none' ? [windowPieces(node, at), orNone] : [orNone, windowPieces(node, at)];
  return spaced([pieces(at, words.verb, words.bound ?? ''), noun, rest, ...last], at);
}

/** The words between the measure and the filter on its visits: ", each", ", none of them", ", on visits". */
function jointOf(
  { measure }: WholeVisits,
  { count }: MeasureWords,
  bought: boolean,
  filter: readonly Part[],
): { readonly text: string; readonly filter: readonly Part[] } {
  if (measure === 'films' && count !== 'many') return { text: ' that was ', filter };
  if (measure === 'share' || (measure === 'visits' && count !== 'many')) return { text: bought ? ', ' : ' ', filter };
  if (measure !== 'visits' && measure !== 'films') return { text: ', on visits ', filter };
  const text = textOfParts(filter);
  if (text.startsWith('not ')) return { text: ', none of them ', filter: without('not', filter) };
  if (text.startsWith('other than ')) return { text: ', none of them ', filter: without('other than', filter) };
  return { text: ', each ', filter };
}

function windowPieces({ measure, during, basis }: WholeVisits, at: Pointer): readonly Part[] {
  if (during === undefined) return basis === 'purchase' ? pieces(at, '(presales included)') : [];
  const { lead, value } = windowWords(measure, during, basis);
  return pieces(at, lead, value ?? '');
}
