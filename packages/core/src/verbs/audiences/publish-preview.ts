import { type ConditionNode, type Definition, nodesOf, type Pointer, treeOf } from '@marquee/dsl';
import { percent, shownPercent } from '../../insights/index.ts';
import { type Figure, hidden, type PrivacyPolicy, publishRelated, type Quantity, rounded } from '../../privacy/index.ts';
import type { NodeCounts, PreviewCounts } from '../../questions/index.ts';
import type { Preview } from './preview.ts';

type Published = Pick<Preview, 'inScope' | 'audience' | 'percentOfScope' | 'reachable' | 'rows' | 'waterfall'>;
type Effect = Preview['rows'][string]['effect'];

const none: NodeCounts = { own: 0, before: 0, after: 0 };
const channels = ['any', 'email', 'sms', 'push', 'thirdParty'] as const;
const left = (pointer: Pointer) => `left ${pointer}`;
const own = (pointer: Pointer) => `own ${pointer}`;

/**
 * A preview after the privacy rules: every number of it is published together, so that no hidden or small group is the difference of two
 * that are shown. A null definition (everyone) has no rows.
 */
export function publishPreview(policy: PrivacyPolicy, definition: Definition | null, counts: PreviewCounts): Published {
  const root = definition ? treeOf(definition) : null;
  const nodes = root ? nodesOf(root) : [];
  const at = (pointer: Pointer) => counts.nodes.get(pointer) ?? none;
  const steps = ['', ...stepsFrom(root)];
  const figures = publishRelated(policy, quantities(counts, root, nodes, steps));
  const figure = (name: string): Figure => figures.get(name) ?? hidden(policy, 'small');
  const audience = figure('audience');
  const inScope = figure('inScope');
  return {
    inScope,
    audience,
    percentOfScope: audience.shown && inScope.shown ? shown(percent(audience.value, inScope.value)) : null,
    reachable: { any: figure('any'), email: figure('email'), sms: figure('sms'), push: figure('push'), thirdParty: figure('thirdParty') },
    rows: Object.fromEntries(nodes.map((node) => [node.pointer, { own: figure(own(node.pointer)), effect: effectOf(policy, node, at) }])),
    waterfall: steps.map((pointer) => ({ pointer, left: pointer === '' ? inScope : figure(left(pointer)) })),
  };
}

/** Most important first: the audience, then what is said of it, then the scope it is in, then how it came about. */
function quantities(
  counts: PreviewCounts,
  root: ConditionNode | null,
  nodes: readonly ConditionNode[],
  steps: readonly Pointer[],
): readonly Quantity[] {
  const at = (pointer: Pointer) => counts.nodes.get(pointer) ?? none;
  const result: Quantity[] = [{ name: 'audience', count: counts.total, nestedWith: [] }];
  for (const channel of channels) {
    result.push({ name: channel, count: counts.reachable[channel], nestedWith: channel === 'any' ? ['audience'] : ['audience', 'any'] });
  }
  result.push({ name: 'inScope', count: counts.inScope, nestedWith: ['audience'] });
  // From the audience back to the scope, so that the steps nearest the answer are the last to go.
  const chain = steps.slice(1).reverse();
  chain.forEach((pointer, index) => {
    const nestedWith = ['audience', 'inScope', ...chain.slice(0, index).map(left)];
    result.push({ name: left(pointer), count: at(pointer).after, nestedWith });
  });
  for (const node of nodes) {
    const { pointer, parent, condition } = node;
    const nestedWith = ['inScope', ...(parent && parent.condition.kind !== 'not' ? [own(parent.pointer)] : [])];
    if (parent === null || (parent === root && root?.condition.kind !== 'not')) nestedWith.push('audience');
    if (parent === root && root?.condition.kind === 'all') nestedWith.push(...chainFrom(root, node).map(left));
    const complement = condition.kind === 'not' || parent?.condition.kind === 'not';
    result.push({ name: own(pointer), count: at(pointer).own, nestedWith, ...(complement ? { complementOf: ['inScope'] } : {}) });
  }
  return result;
}

/** The steps from everyone in scope to the audience: the conditions of a root `all`, or the root itself. */
function stepsFrom(root: ConditionNode | null): readonly Pointer[] {
  if (!root) return [];
  return (root.condition.kind === 'all' ? root.children : [root]).map(({ pointer }) => pointer);
}

/** The steps of the waterfall that a condition of the root contains: its own and the later ones. */
function chainFrom(root: ConditionNode, node: ConditionNode): readonly Pointer[] {
  return root.children.slice(root.children.indexOf(node)).map(({ pointer }) => pointer);
}

/** What a condition does in its group, from rounded counts; hidden where it, or what it leaves, is a small group. */
function effectOf(policy: PrivacyPolicy, node: ConditionNode, at: (pointer: Pointer) => NodeCounts): Effect {
  const { before, after } = at(node.pointer);
  const { parent, condition } = node;
  const round = (count: number) => rounded(policy, count);
  const inAny = parent?.condition.kind === 'any';
  if (inAny && parent.parent?.condition.kind !== 'not') {
    const group = at(parent.pointer).own;
    const word = parent.children[0] === node ? 'covers' : 'adds';
    return { word, percent: large(policy, after - before, group) ? shown(percent(round(after) - round(before), round(group))) : null };
  }
  if (excludes(condition) || parent?.condition.kind === 'not' || inAny) {
    return {
      word: 'drops',
      percent: large(policy, before - after, after) ? shown(percent(round(before) - round(after), round(before))) : null,
    };
  }
  const kept = large(policy, after, before) && (before === after || before - after >= policy.smallest);
  return { word: 'keeps', percent: kept ? shown(percent(round(after), round(before))) : null };
}

/** Two exclusions are none. */
function excludes(condition: ConditionNode['condition']): boolean {
  return condition.kind === 'not' && !excludes(condition.of);
}

const large = (policy: PrivacyPolicy, ...counts: readonly number[]) => counts.every((count) => count >= policy.smallest);
const shown = (value: number | null) => (value === null ? null : shownPercent(value));
