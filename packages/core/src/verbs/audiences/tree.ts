import type { Condition, Definition, Pointer } from '@marquee/dsl';

export interface TreeNode {
  readonly pointer: Pointer;
  readonly condition: Condition;
  /** Null at the root. */
  readonly parent: TreeNode | null;
  readonly children: readonly TreeNode[];
}

/** Every condition outside `visits.where`, with its JSON Pointer, in the order written. */
export function treeOf(definition: Definition): TreeNode {
  return nodeOf(definition.where, '/where', null);
}

function nodeOf(condition: Condition, pointer: Pointer, parent: TreeNode | null): TreeNode {
  const children: TreeNode[] = [];
  const node: TreeNode = { pointer, condition, parent, children };
  if (condition.kind === 'all' || condition.kind === 'any') {
    condition.of.forEach((child, index) => {
      children.push(nodeOf(child, `${pointer}/of/${index}`, node));
    });
  } else if (condition.kind === 'not') children.push(nodeOf(condition.of, `${pointer}/of`, node));
  return node;
}

/** A node and all below it, parents first. */
export function flatten(node: TreeNode): readonly TreeNode[] {
  return [node, ...node.children.flatMap(flatten)];
}

/** The steps from everyone in scope (pointer '') to the audience: the conditions of a root `all`, or the root itself. */
export function waterfallOf(definition: Definition): readonly Pointer[] {
  const root = treeOf(definition);
  return ['', ...(root.condition.kind === 'all' ? root.children : [root]).map(({ pointer }) => pointer)];
}
