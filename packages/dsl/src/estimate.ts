import { canonicalConditionText } from './canonical.ts';
import type { Definition } from './definition.ts';
import { walk } from './walk.ts';

export interface Estimate {
  readonly cost: 'light' | 'medium' | 'heavy';
  /** Distinct questions about visits: what costs time. */
  readonly visitQuestions: number;
  readonly conditions: number;
}

/** A cost class, for advice only: attributes are light, a few questions about visits medium, many heavy. References count as one node. */
export function estimate(definition: Definition): Estimate {
  const nodes = walk(definition);
  const questions = new Set(nodes.flatMap(({ node }) => (node.kind === 'visits' ? [canonicalConditionText(node)] : [])));
  const cost = questions.size === 0 ? 'light' : questions.size <= 8 ? 'medium' : 'heavy';
  return { cost, visitQuestions: questions.size, conditions: nodes.length };
}
