import type { Checking } from '../checking.ts';
import type { Condition, Pointer, VisitFilter } from '../definition.ts';
import type { JsonObject } from '../json.ts';
import type { Mention } from '../mention.ts';
import type { Moviegoer } from '../moviegoer.ts';
import type { Describing } from '../sentence/describing.ts';
import type { Part } from '../sentence/part.ts';
import type { DuckdbCompiling } from '../targets/duckdb/compiling.ts';
import type { EsCompiling } from '../targets/elasticsearch/compiling.ts';
import type { EsQuery } from '../targets/elasticsearch/es-query.ts';
import type { Evaluating } from '../targets/memory/evaluating.ts';
import type { WhyFacts } from '../targets/memory/why-node.ts';
import type { Arbitrary, Making } from '../testing/making.ts';

/** A child and its place: the pointer steps from its owner. */
interface Child<Node> {
  readonly steps: readonly (string | number)[];
  readonly node: Node;
}

/** How a subject (a moviegoer, a visit) is asked. */
export type Predicate<Subject> = (subject: Subject) => boolean;

/**
 * Everything that one kind of node means, in one file: what may be written, its canonical form, its meaning in memory (the
 * oracle) and in each engine, its sentence, its random generator. `Node` is the family it nests in.
 */
export interface NodeContract<Self extends Node, Node, Subject> {
  /** The node's name in menus. */
  readonly label: string;
  /** Reports every issue of an object of this kind, at its place. `level` is the node's own. */
  check(node: JsonObject, at: Pointer, level: number, checking: Checking): void;
  canonical(node: Self, canonicalizing: Canonicalizing): Node;
  /** The texts that it names itself as values of fields, which people read labels for; it may be unfinished or wrong. */
  mentions(node: JsonObject, at: Pointer): readonly Mention[];
  /** The children of the same family (not the filter inside `visits`). */
  children(node: Self): readonly Child<Node>[];
  memory(node: Self, evaluating: Evaluating): Predicate<Subject>;
  readonly targets: Targets<Self>;
  /** What stands after "moviegoers who" or "each visit", in pieces. */
  sentence(node: Self, at: Pointer, describing: Describing): readonly Part[];
  schema(): JsonObject;
  /** A random node of this kind whose children are at most `making.levels` deep. */
  arbitrary(making: Making): Arbitrary<Self>;
}

/** The engines beside memory. A new engine is a new required line here: every node then fails to compile until it has it. */
interface Targets<Self> {
  /** SQL of type BOOLEAN that is never NULL. */
  duckdb(node: Self, compiling: DuckdbCompiling): string;
  /** A script-free query for filter context: of a moviegoer, or of one entry of a nested list. */
  elasticsearch(node: Self, compiling: EsCompiling): EsQuery;
}

/** The way down for canonical forms. */
export interface Canonicalizing {
  readonly condition: (node: Condition) => Condition;
  readonly filter: (node: VisitFilter) => VisitFilter;
}

export interface ConditionContract<Self extends Condition> extends NodeContract<Self, Condition, Moviegoer> {
  /** What decided, for one moviegoer, beside the node's own verdict. */
  why(node: Self, moviegoer: Moviegoer, evaluating: Evaluating): WhyFacts;
  /** A short name for a waterfall, without its children: "Aged 18 or over". */
  title(node: Self, describing: Describing): string;
}
