import type { Pointer, VisitFilter } from '../definition.ts';
import { childPointer } from '../pointer.ts';
import type { Describing } from './describing.ts';
import { type Part, spaced, textOfParts, without } from './part.ts';

/** Whether a filter is a leaf, or the negation of one. */
export function isPlain(node: VisitFilter): boolean {
  return node.kind === 'visit' || (node.kind === 'not' && isPlain(node.of));
}

/** Whether a filter is one leaf (or its negation), or an `all` of several. */
export function isPlainGroup(node: VisitFilter): boolean {
  return isPlain(node) || (node.kind === 'all' && node.of.every(isPlain));
}

/** The parts of a filter on films: those before the noun ("Horror") and those after it ("rated R", "that are not Drama"). */
export function filmParts(
  where: VisitFilter,
  at: Pointer,
  describing: Describing,
  many: boolean,
): { readonly kind: readonly Part[]; readonly rest: readonly Part[] } {
  const children =
    where.kind === 'all' ? where.of.map((node, index) => ({ node, at: childPointer(at, 'of', index) })) : [{ node: where, at }];
  const told = children.map((child) => {
    const parts = describing.filter(child.node, child.at, { depth: 0, negated: false, subject: 'visit', filmNamed: true, bought: false });
    return {
      node: child.node,
      parts,
      ofKind: genreOf(child.node) && textOfParts(parts).startsWith('that is ') && !textOfParts(parts).startsWith('that is not '),
    };
  });
  const kind = told.find(({ ofKind }) => ofKind);
  return {
    kind: kind === undefined ? [] : without('that is', kind.parts),
    rest: spaced(
      told
        .filter((one) => one !== kind)
        .map(({ parts, node }) => {
          // Films that are named are worded "out of" these films, because only some of them may be counted.
          const said = fieldOf(node) === 'film' && parts[0]?.text === 'that is' ? inOtherWords(parts, 'out of') : parts;
          return many ? inOtherWords(said, 'that are') : said;
        }),
      at,
    ),
  };
}

/** The field of a leaf or of its negation; empty for a group. */
export function fieldOf(node: VisitFilter): string {
  return node.kind === 'visit' ? node.field : node.kind === 'not' ? fieldOf(node.of) : '';
}

function genreOf(node: VisitFilter): boolean {
  if (node.kind === 'not') return genreOf(node.of);
  return node.kind === 'visit' && node.field === 'film.genre' && node.op !== 'allOf';
}

/** Replaces a leading "that is" with other words. */
function inOtherWords(parts: readonly Part[], words: string): readonly Part[] {
  const [first, ...rest] = parts;
  return first === undefined ? parts : [{ ...first, text: first.text.replace(/^that is\b/, words) }, ...rest];
}
