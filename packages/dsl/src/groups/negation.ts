import { checkProperties } from '../checking.ts';
import type { NodeContract } from '../conditions/contract.ts';
import { own } from '../json.ts';
import { childPointer } from '../pointer.ts';
import { notBits } from '../targets/columns/bits.ts';
import { noneOf } from '../targets/elasticsearch/es-query.ts';
import type { Family } from './family.ts';

/** The contract of `not` in a family. There is no third truth value: false becomes true, also when it is false because a value is missing. */
export function negationContract<Self extends Node & { readonly of: Node }, Node, Subject>(
  family: Family<Node, Subject>,
  make: (of: Node) => Self,
  sentence: NodeContract<Self, Node, Subject>['sentence'],
): NodeContract<Self, Node, Subject> {
  return {
    label: 'not',
    check(node, at, level, checking) {
      checkProperties(node, at, { kind: 'required', of: 'required' }, checking);
      if (Object.hasOwn(node, 'of')) family.check(checking)(own(node, 'of'), childPointer(at, 'of'), level + 1);
    },
    canonical(node, canonicalizing) {
      const child = family.canonical(canonicalizing)(node.of);
      return family.negated(child) ?? make(child);
    },
    mentions: () => [],
    children: (node) => [{ steps: ['of'], node: node.of }],
    memory(node, evaluating) {
      const holds = family.memory(evaluating)(node.of);
      return (subject) => !holds(subject);
    },
    meaning: (node, meaning) => meaning.diagrams.not(family.meaning(meaning)(node.of)),
    targets: {
      columns(node, compiling) {
        const pick = family.columns(compiling)(node.of);
        return (from, to, list) => notBits(pick(from, to, list));
      },
      duckdb: (node, compiling) => `(NOT ${family.duckdb(compiling)(node.of)})`,
      elasticsearch: (node, compiling) => noneOf([family.elasticsearch(compiling)(node.of)]),
    },
    sentence,
    schema: () => ({
      type: 'object',
      required: ['kind', 'of'],
      additionalProperties: false,
      properties: { kind: { const: 'not' }, of: family.schema },
    }),
    arbitrary: (making) => family.arbitrary(making).map(make),
  };
}
