import { type Condition, type ConditionNode, type Definition, isWithin, nodesOf, type Pointer, treeOf } from '@marquee/dsl';
import type { Asked, Sets } from '../../definitions/index.ts';
import { shownPercent } from '../../insights/index.ts';
import { type Figure, figureOf, type PrivacyPolicy, partFigureOf, partOf } from '../../privacy/index.ts';
import { type NodeCounts, nodeSets, type PreviewCounts } from '../../questions/index.ts';
import type { Preview } from './preview.ts';

type Published = Pick<Preview, 'inScope' | 'audience' | 'percentOfScope' | 'reachable' | 'rows' | 'waterfall'>;
type Effect = Preview['rows'][string]['effect'];
/** The figures of a condition's sets: on its own, its group's before and after it, and those whom it takes out or brings in. */
interface NodeFigures {
  readonly own: Figure;
  readonly before: Figure;
  readonly after: Figure;
  readonly taken: Figure;
  readonly added: Figure;
}

const none: NodeCounts = { own: 0, before: 0, after: 0 };

/**
 * A preview after the privacy rules: every figure is that of its own set of people, and every percentage is worked out from two figures. A null
 * definition (everyone) has no rows.
 */
export function publishPreview(
  policy: PrivacyPolicy,
  sets: Sets,
  definition: Definition | null,
  { question, leftOut, counts: found }: Asked,
  counts: PreviewCounts,
): Published {
  const root = definition ? treeOf(definition) : null;
  const { where } = question.definition;
  const total = sets.of(where);
  const figure = (set: typeof total, count: number) => figureOf(policy, sets.tally(set, count));
  const meant = nodeSets(sets, where);
  const at = (pointer: Pointer): NodeFigures | null => {
    const [set, count] = [meant.get(pointer), counts.nodes.get(pointer) ?? none];
    if (!set) return null;
    return {
      own: figure(set.own, count.own),
      before: figure(set.before, count.before),
      after: figure(set.after, count.after),
      taken: figure(sets.without(set.before, set.after), count.before - count.after),
      added: figure(sets.without(set.after, set.before), count.after - count.before),
    };
  };
  const alone = ({ condition, pointer }: ConditionNode) => figure(sets.of(condition), found?.written.nodes.get(pointer)?.own ?? 0);
  const [audience, inScope] = [figure(total, counts.total), figure(sets.everyone, counts.inScope)];
  const via = (channel: Condition, count: number) => partFigureOf(policy, sets.tally(sets.both(total, sets.of(channel)), count));
  const { any, email, sms, push, thirdParty } = counts.reachable;
  const isLeftOut = (node: ConditionNode): boolean => leftOut.has(node.pointer) || (node.parent !== null && isLeftOut(node.parent));
  return {
    inScope,
    audience,
    percentOfScope: shown(partOf(audience, inScope)),
    reachable: {
      any: via({ kind: 'attribute', field: 'reachableBy', op: 'known' }, any),
      email: via(reachableBy('email'), email),
      sms: via(reachableBy('sms'), sms),
      push: via(reachableBy('push'), push),
      thirdParty: via(reachableBy('thirdParty'), thirdParty),
    },
    rows: Object.fromEntries(
      (root ? nodesOf(root) : []).map((node) => {
        const why = leftOut.get(node.pointer);
        if (isLeftOut(node)) return [node.pointer, { own: alone(node), effect: null, ...(why === undefined ? {} : { leftOut: why }) }];
        const figures = at(node.pointer);
        const partLeftOut = node.condition.kind === 'segment' && [...leftOut.keys()].some((pointer) => isWithin(pointer, node.pointer));
        return [
          node.pointer,
          {
            own: figures?.own ?? figure(sets.nobody, 0),
            effect: figures && effectOf(node, figures, at),
            ...(partLeftOut ? { partLeftOut } : {}),
          },
        ];
      }),
    ),
    waterfall: ['', ...stepsFrom(root)].map((pointer) => ({
      pointer,
      left: pointer === '' ? inScope : (at(pointer)?.after ?? inScope),
    })),
  };
}

function reachableBy(channel: string): Condition {
  return { kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: [channel] };
}

/** The steps from everyone in scope to the audience: the conditions of a root `all`, or the root itself. */
function stepsFrom(root: ConditionNode | null): readonly Pointer[] {
  if (!root) return [];
  return (root.condition.kind === 'all' ? root.children : [root]).map(({ pointer }) => pointer);
}

/** What a condition does in its group: the part that those whom it keeps, takes away or brings in are of those whom it was asked of, or of its group. */
function effectOf(
  { parent, condition, pointer }: ConditionNode,
  { before, after, taken, added }: NodeFigures,
  at: (pointer: Pointer) => NodeFigures | null,
): Effect {
  const inAny = parent?.condition.kind === 'any';
  if (inAny && parent.parent?.condition.kind !== 'not') {
    const word = parent.children[0]?.pointer === pointer ? 'covers' : 'adds';
    const group = at(parent.pointer)?.own;
    return { word, percent: group ? shown(partOf(added, group)) : null };
  }
  if (excludes(condition) || parent?.condition.kind === 'not' || inAny) return { word: 'drops', percent: shown(partOf(taken, before)) };
  return { word: 'keeps', percent: shown(partOf(after, before)) };
}

/** Two exclusions are none. */
function excludes(condition: ConditionNode['condition']): boolean {
  return condition.kind === 'not' && !excludes(condition.of);
}

const shown = (value: number | null) => (value === null ? null : shownPercent(value));
