import { type Checking, checkProperties } from '../checking.ts';
import type { NodeContract, Predicate } from '../conditions/contract.ts';
import type { Pointer } from '../definition.ts';
import { type JsonObject, own } from '../json.ts';
import { childPointer } from '../pointer.ts';
import { allBits, bothBits, eitherBits, noBits } from '../targets/columns/bits.ts';
import { allOf, anyOf } from '../targets/elasticsearch/es-query.ts';
import type { Family } from './family.ts';

type GroupKind = 'all' | 'any';

/** The contract of `all` and `any` in a family. `make` builds the node from its children, `sentence` describes it. */
export function groupContract<Self extends Node & { readonly of: readonly Node[] }, Node, Subject>(
  family: Family<Node, Subject>,
  kind: GroupKind,
  make: (of: readonly Node[]) => Self,
  sentence: NodeContract<Self, Node, Subject>['sentence'],
): NodeContract<Self, Node, Subject> {
  return {
    label: kind === 'all' ? 'all of these' : 'any of these',
    check: (node, at, level, checking) => checkGroup(node, at, level, checking, family.check(checking)),
    canonical(node, canonicalizing) {
      const children = node.of.map(family.canonical(canonicalizing)).flatMap((child) => family.groupedBy(child, kind) ?? [child]);
      const byText = new Map(children.map((child) => [JSON.stringify(child), child]));
      const sorted = [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, child]) => child);
      const [only] = sorted;
      return sorted.length === 1 && only !== undefined ? only : make(sorted);
    },
    mentions: () => [],
    children: (node) => node.of.map((child, index) => ({ steps: ['of', index], node: child })),
    memory(node, evaluating) {
      const predicates: readonly Predicate<Subject>[] = node.of.map(family.memory(evaluating));
      return kind === 'all'
        ? (subject) => predicates.every((holds) => holds(subject))
        : (subject) => predicates.some((holds) => holds(subject));
    },
    meaning(node, meaning) {
      const { and, or, yes, no } = meaning.diagrams;
      const children = node.of.map(family.meaning(meaning));
      return kind === 'all' ? children.reduce(and, yes) : children.reduce(or, no);
    },
    targets: {
      columns(node, compiling) {
        const [first, ...rest] = node.of.map(family.columns(compiling));
        const join = kind === 'all' ? bothBits : eitherBits;
        if (first === undefined) return (from, to) => (kind === 'all' ? allBits : noBits)(to - from);
        return (from, to, list) => rest.reduce((bits, pick) => join(bits, pick(from, to, list)), first(from, to, list));
      },
      duckdb: (node, compiling) => `(${node.of.map(family.duckdb(compiling)).join(kind === 'all' ? ' AND ' : ' OR ')})`,
      elasticsearch(node, compiling) {
        const children = node.of.map(family.elasticsearch(compiling));
        return kind === 'all' ? allOf(children) : anyOf(children);
      },
    },
    sentence,
    schema: () => ({
      type: 'object',
      required: ['kind', 'of'],
      additionalProperties: false,
      properties: { kind: { const: kind }, of: { type: 'array', minItems: 1, items: family.schema } },
    }),
    arbitrary: (making) => making.fc.array(family.arbitrary(making), { minLength: 1, maxLength: 3 }).map(make),
  };
}

function checkGroup(
  node: JsonObject,
  at: Pointer,
  level: number,
  checking: Checking,
  check: (value: unknown, at: Pointer, level: number) => void,
): void {
  checkProperties(node, at, { kind: 'required', of: 'required' }, checking);
  if (!Object.hasOwn(node, 'of')) return;
  const of = own(node, 'of');
  const place = childPointer(at, 'of');
  if (!Array.isArray(of)) checking.report('wrong_type', place, '"of" must be a list of conditions.', { expected: 'list' });
  else if (of.length === 0) checking.report('empty_group', place, 'Add at least one condition to the group, or remove it.');
  else for (const [index, child] of of.entries()) check(child, childPointer(place, index), level + 1);
}
