import { wholeVisits } from '../conditions/whole-visits.ts';
import type { Condition, Definition, Pointer } from '../definition.ts';
import { estimate } from '../estimate.ts';
import type { AdviceCode, Issue } from '../issue.ts';
import { childPointer } from '../pointer.ts';
import { walk } from '../walk.ts';
import { exclusionInstead } from './exclusion-instead.ts';

const anotherVisit =
  'One visit of another kind is enough here, whatever else somebody saw. To leave out whoever made such a visit, exclude it instead.';

/** Advice on a valid definition. It never makes the definition invalid. */
export function adviceOn(definition: Definition): readonly Issue[] {
  const { cost, visitQuestions } = estimate(definition);
  const slow =
    cost === 'heavy'
      ? [advice('slow', '/where', `This asks ${visitQuestions} different questions about visits and may take a while.`, { visitQuestions })]
      : [];
  const placed = walk(definition);
  const excluded = new Set(placed.flatMap(({ node, pointer }) => (node.kind === 'not' ? [childPointer(pointer, 'of')] : [])));
  return [...slow, ...placed.flatMap(({ node, pointer }) => adviceOnNode(node, pointer, excluded.has(pointer)))];
}

function adviceOnNode(node: ReturnType<typeof walk>[number]['node'], pointer: Pointer, excluded: boolean): readonly Issue[] {
  if (node.kind === 'visits') {
    if (alwaysReached(node)) return [advice('always_true', pointer, 'Everyone has at least 0, so this keeps everyone.', {})];
    return excluded || exclusionInstead(node) === null ? [] : [advice('another_visit', pointer, anotherVisit, {})];
  }
  if ((node.kind === 'all' || node.kind === 'any') && contradicts(node.of)) {
    return node.kind === 'all'
      ? [advice('never_true', pointer, 'This asks for something and for its opposite, so no one matches.', {})]
      : [advice('always_true', pointer, 'This accepts something and its opposite, so everyone matches.', {})];
  }
  return [];
}

function alwaysReached(node: Extract<Condition, { kind: 'visits' }>): boolean {
  const { op, value } = wholeVisits(node);
  return op === 'atLeast' && value === 0;
}

/** True when a child and the negation of the same child are in one list. Children are compared by their JSON text as written. */
function contradicts(children: readonly { readonly kind: string }[]): boolean {
  const texts = new Set(children.map((child) => textOf(child)));
  return children.some((child) => 'of' in child && child.kind === 'not' && texts.has(textOf(child.of)));
}

function textOf(node: unknown): string {
  return JSON.stringify(node);
}

function advice(code: AdviceCode, path: Pointer, message: string, params: Issue['params']): Issue {
  return { severity: 'advice', code, path, message, params };
}
