import type { AllVisitFilter, AnyVisitFilter, NotVisitFilter, Pointer, VisitFilter } from '../definition.ts';
import { childPointer } from '../pointer.ts';
import type { Describing } from './describing.ts';
import { fieldOf, isPlain } from './film-parts.ts';
import { joined, type Part, textOfParts } from './part.ts';

/**
 * A group inside `visits` as one phrase: "to a Horror film at an evening session". Nested groups are put in brackets. The parts about the film
 * come first, so that the film is mentioned once.
 */
export function filterGroupSentence(node: AllVisitFilter | AnyVisitFilter, at: Pointer, describing: Describing): readonly Part[] {
  const { depth, negated } = describing;
  const turned = negated && (node.kind === 'any' || node.of.length === 1);
  const kind = turned ? (node.kind === 'any' ? 'all' : 'any') : node.kind;
  const told =
    negated && !turned ? joinFilters('all', inReadingOrder(node, at, describing.bought), at, { ...describing, negated: false }) : null;
  if (told !== null) return [{ text: 'other than ', pointer: at }, ...told];
  const children = node.of.map((child, index) => ({ node: child, at: childPointer(at, 'of', index) }));
  return joinFilters(kind, kind === 'all' && !turned ? inReadingOrder(node, at, describing.bought) : children, at, {
    ...describing,
    depth,
    negated: turned,
  });
}

/** A `not` words the opposite of its child. Two of them cancel out. */
export function notFilterSentence(node: NotVisitFilter, at: Pointer, describing: Describing): readonly Part[] {
  return describing.filter(node.of, childPointer(at, 'of'), { negated: !describing.negated });
}

interface Child {
  readonly node: VisitFilter;
  readonly at: Pointer;
}

function joinFilters(kind: 'all' | 'any', children: readonly Child[], at: Pointer, describing: Describing): readonly Part[] {
  const { depth, negated, bought, subject } = describing;
  const plain = children.every(({ node }) => isPlain(node));
  const inside = children.length === 1 ? depth : depth + 1;
  const lists = children.map(({ node, at: place }, index) =>
    describing.filter(node, place, {
      depth: inside,
      negated,
      bought: bought && index === 0,
      filmNamed: kind === 'all' && plain && children.slice(0, index).some((earlier) => isOfFilm(earlier.node)),
      subject: index === 0 || kind === 'any' ? subject : 'visit',
    }),
  );
  if (lists.length === 1) return lists.flat();
  const told =
    kind === 'any'
      ? joined(lists, () => ', or ', at)
      : joined(lists, (index) => (bought && index === 1 ? ', ' : between(plain, children[index], lists[index] ?? [])), at);
  if (depth > 0) return [{ text: '(', pointer: at }, ...told, { text: ')', pointer: at }];
  return kind === 'any' ? [{ text: 'either ', pointer: at }, ...told] : told;
}

function between(plain: boolean, next: Child | undefined, parts: readonly Part[]): string {
  if (!plain) return ' and ';
  return next !== undefined && !isOfFilm(next.node) && textOfParts(parts).startsWith('not ') ? ', ' : ' ';
}

function isOfFilm(node: VisitFilter): boolean {
  const field = fieldOf(node);
  return field === 'film' || field.startsWith('film.');
}

/** The order of the parts: how far ahead it was bought (if the sentence just said "bought"), the film, the run day, then the rest as written. */
function inReadingOrder(node: AllVisitFilter | AnyVisitFilter, at: Pointer, bought: boolean): readonly Child[] {
  const children = node.of.map((child, index) => ({ node: child, at: childPointer(at, 'of', index) }));
  if (!children.every((child) => isPlain(child.node))) return children;
  const rank = (child: VisitFilter) => {
    if (bought && fieldOf(child) === 'leadDays') return 0;
    if (isOfFilm(child)) return 1;
    return fieldOf(child) === 'runDay' ? 2 : 3;
  };
  return [...children].sort((one, other) => rank(one.node) - rank(other.node));
}
