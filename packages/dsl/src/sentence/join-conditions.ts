import type { Condition, Pointer } from '../definition.ts';
import { joined, type Part } from './part.ts';

interface Told {
  readonly node: Condition;
  readonly parts: readonly Part[];
}

const isNot = ({ node }: Told) => node.kind === 'not';
const isGroup = ({ node }: Told): boolean =>
  node.kind === 'all' || node.kind === 'any' || (node.kind === 'not' && isGroup({ node: node.of, parts: [] }));

/** A comma of the phrase itself, not of a list of values. */
const hasComma = ({ parts }: Told) => parts.some((part) => part.strong !== true && part.text.includes(','));

/**
 * The children of a group of conditions as one phrase: exclusions last, after "but"; semicolons around children that are
 * groups or have commas of their own; brackets from the second level of nesting on, so that the reading is never in doubt.
 */
export function joinConditions(kind: 'all' | 'any', children: readonly Told[], at: Pointer, depth: number): readonly Part[] {
  if (children.length === 1) return children.flatMap((child) => child.parts);
  const mark = depth === 0 && children.some((child) => isGroup(child) || hasComma(child)) ? ';' : ',';
  const told = kind === 'any' ? anyOf(children, mark, at) : allOf(children, mark, at);
  return depth < 2 ? told : [{ text: '(', pointer: at }, ...told, { text: ')', pointer: at }];
}

function anyOf(children: readonly Told[], mark: string, at: Pointer): readonly Part[] {
  const lists = children.map((child) => child.parts);
  return [{ text: 'either ', pointer: at }, ...joined(lists, () => `${mark} or `, at)];
}

function allOf(children: readonly Told[], mark: string, at: Pointer): readonly Part[] {
  const kept = children.filter((child) => !isNot(child));
  const excluded = children.filter(isNot);
  const lists = [...kept, ...excluded].map((child) => child.parts);
  const lastKept = kept.length - 1;
  return joined(
    lists,
    (index) => {
      if (index === kept.length) return `${mark} but `;
      if (index === lists.length - 1 || (index === lastKept && excluded.length > 0))
        return lists.length === 2 && mark === ',' && !children.some(hasComma) ? ' and ' : `${mark} and `;
      return `${mark} `;
    },
    at,
  );
}
