import type { AllCondition, AnyCondition, Condition, NotCondition, Pointer } from '../definition.ts';
import { childPointer } from '../pointer.ts';
import type { Describing } from './describing.ts';
import { joined, type Part } from './part.ts';
import { readsNegative } from './reads-negative.ts';

interface Told {
  readonly node: Condition;
  readonly parts: readonly Part[];
}

/** A `not` that says what somebody is not; one around what is negative already says what somebody is. */
const isExclusion = ({ node }: Told) => node.kind === 'not' && readsNegative(node);
const isGroup = (node: Condition): boolean => node.kind === 'all' || node.kind === 'any' || (node.kind === 'not' && isGroup(node.of));

/** A comma of the phrase itself, not of a list of values. */
const hasComma = ({ parts }: Told) => parts.some((part) => part.strong !== true && part.text.includes(','));

/**
 * A group of conditions as one phrase: exclusions last, after "but"; semicolons around children that are groups or have commas of their
 * own; brackets from the second level of nesting on, so that the reading is never in doubt. The opposite of "any" is said of each child;
 * that of "all" only where every child is an exclusion, for otherwise it would say much that nobody wrote.
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

/** A `not` says the opposite of what is inside: two of them say nothing. */
export function notSentence(node: NotCondition, at: Pointer, describing: Describing): readonly Part[] {
  return describing.condition(node.of, childPointer(at, 'of'), { negated: !describing.negated });
}

/** `contrasting`: what is excluded is set against the rest. */
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
      // Where everything is an exclusion there is nothing that "but" could set it against.
      if (index === kept.length && kept.length > 0) return `${mark} but `;
      if (index === lists.length - 1 || (index === lastKept && excluded.length > 0))
        return lists.length === 2 && mark === ',' && !children.some(hasComma) ? ' and ' : `${mark} and `;
      return `${mark} `;
    },
    at,
  );
}
