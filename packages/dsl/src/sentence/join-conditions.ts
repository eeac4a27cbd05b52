import type { AllCondition, AnyCondition, Condition, NotCondition, Pointer } from '../definition.ts';
import { childPointer } from '../pointer.ts';
import type { Describing } from './describing.ts';
import { joined, type Part } from './part.ts';
import { readsNegative } from './reads-negative.ts';

interface Told {
  readonly node: Condition;
  readonly parts: readonly Part[];
}

/** Whether a child says what somebody is not or did not do. A `not` around a negative condition does not: it says what somebody is. */
const isExclusion = ({ node }: Told) => node.kind === 'not' && readsNegative(node);
const isGroup = (node: Condition): boolean => node.kind === 'all' || node.kind === 'any' || (node.kind === 'not' && isGroup(node.of));

/** Whether the phrase itself has a comma; commas in lists of values do not count. */
const hasComma = ({ parts }: Told) => parts.some((part) => part.strong !== true && part.text.includes(','));

/**
 * A group of conditions as one phrase. Exclusions come last, after "but". Children that are groups, or that contain commas, are separated by
 * semicolons. Groups from the second level of nesting on are put in brackets, so that the sentence is unambiguous. For the opposite of "any", each
 * child is negated. The opposite of "all" is worded that way only if every child is a `not`; otherwise it reads "are not among those who …".
 */
export function groupSentence(node: AllCondition | AnyCondition, at: Pointer, describing: Describing): readonly Part[] {
  const { depth, negated } = describing;
  const turned = negated && (node.kind === 'any' || node.of.length === 1 || node.of.every((child) => child.kind === 'not'));
  const kind = turned ? (node.kind === 'any' ? 'all' : 'any') : node.kind;
  const inside = node.of.length === 1 ? depth : depth + 1;
  const children = node.of.map((child, index) => ({
    node: child,
    parts: describing.condition(child, childPointer(at, 'of', index), { depth: inside, negated: turned }),
  }));
  const told = joinConditions(kind, children, at, depth, !turned);
  return negated && !turned ? [{ text: 'are not among those who ', pointer: at }, ...told] : told;
}

/** A `not` words the opposite of its child. Two of them cancel out. */
export function notSentence(node: NotCondition, at: Pointer, describing: Describing): readonly Part[] {
  return describing.condition(node.of, childPointer(at, 'of'), { negated: !describing.negated });
}

/** `contrasting`: exclusions are moved to the end, after "but". */
function joinConditions(kind: 'all' | 'any', children: readonly Told[], at: Pointer, depth: number, contrasting: boolean): readonly Part[] {
  if (children.length === 1) return children.flatMap((child) => child.parts);
  const mark = depth === 0 && children.some((child) => isGroup(child.node) || hasComma(child)) ? ';' : ',';
  const told = kind === 'any' ? anyOf(children, mark, at) : allOf(children, mark, at, contrasting);
  return depth < 2 ? told : [{ text: '(', pointer: at }, ...told, { text: ')', pointer: at }];
}

function anyOf(children: readonly Told[], mark: string, at: Pointer): readonly Part[] {
  const lists = children.map((child) => child.parts);
  return [{ text: 'either ', pointer: at }, ...joined(lists, () => `${mark} or `, at)];
}

function allOf(children: readonly Told[], mark: string, at: Pointer, contrasting: boolean): readonly Part[] {
  const excluded = contrasting ? children.filter(isExclusion) : [];
  const kept = children.filter((child) => !excluded.includes(child));
  const lists = [...kept, ...excluded].map((child) => child.parts);
  const lastKept = kept.length - 1;
  return joined(
    lists,
    (index) => {
      // If all children are exclusions, there is nothing that "but" could contrast with.
      if (index === kept.length && kept.length > 0) return `${mark} but `;
      if (index === lists.length - 1 || (index === lastKept && excluded.length > 0))
        return lists.length === 2 && mark === ',' && !children.some(hasComma) ? ' and ' : `${mark} and `;
      return `${mark} `;
    },
    at,
  );
}
