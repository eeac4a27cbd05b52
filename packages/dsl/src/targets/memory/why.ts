import { conditionOf } from '../../conditions/registry.ts';
import type { Condition, Definition, EvaluationContext, Pointer } from '../../definition.ts';
import { phraseOfCondition } from '../../describe.ts';
import type { Moviegoer } from '../../moviegoer.ts';
import { childPointer } from '../../pointer.ts';
import type { DescribeOptions } from '../../sentence/describing.ts';
import type { Evaluating } from './evaluating.ts';
import { startEvaluating } from './matches.ts';
import type { WhyNode } from './why-node.ts';

/** Why a moviegoer matches a parsed definition or does not: every condition with its result and the facts that decided it, also inside referenced segments. */
export function why(definition: Definition, moviegoer: Moviegoer, context: EvaluationContext, names: DescribeOptions = {}): WhyNode {
  return whyNode(definition.where, '/where', moviegoer, startEvaluating(context), names);
}

function whyNode(node: Condition, pointer: Pointer, moviegoer: Moviegoer, evaluating: Evaluating, names: DescribeOptions): WhyNode {
  const contract = conditionOf(node.kind);
  const children = contract
    .children(node)
    .map((child) => whyNode(child.node, childPointer(pointer, ...child.steps), moviegoer, evaluating, names));
  return {
    pointer,
    kind: node.kind,
    matched: contract.memory(node, evaluating)(moviegoer),
    sentence: phraseOfCondition(node, names),
    ...contract.why(node, moviegoer, evaluating),
    children: node.kind === 'segment' ? [insideSegment(node.id, node.version, moviegoer, evaluating, names)] : children,
  };
}

function insideSegment(
  id: string,
  version: number | undefined,
  moviegoer: Moviegoer,
  evaluating: Evaluating,
  names: DescribeOptions,
): WhyNode {
  const { where, inside } = evaluating.segment(id, version);
  return whyNode(where, '/where', moviegoer, inside, names);
}
