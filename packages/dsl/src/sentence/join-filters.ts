import type { Pointer, VisitFilter } from '../definition.ts';
import { joined, type Part } from './part.ts';

/** The children of a group inside `visits` as one phrase: "to a horror film in the evening"; brackets when it is nested. */
export function joinFilters(
  kind: 'all' | 'any',
  children: readonly { readonly node: VisitFilter; readonly parts: readonly Part[] }[],
  at: Pointer,
  depth: number,
): readonly Part[] {
  const lists = children.map((child) => child.parts);
  if (lists.length === 1) return lists.flat();
  const plain = children.every(({ node }) => node.kind === 'visit');
  const told = kind === 'any' ? joined(lists, () => ', or ', at) : joined(lists, () => (plain ? ' ' : ' and '), at);
  if (depth > 0) return [{ text: '(', pointer: at }, ...told, { text: ')', pointer: at }];
  return kind === 'any' ? [{ text: 'either ', pointer: at }, ...told] : told;
}
