import type { Checking } from '../checking.ts';
import type { Condition, Pointer, VisitFilter } from '../definition.ts';
import type { JsonObject } from '../json.ts';
import type { Diagram } from '../meaning/diagram.ts';
import type { MeaningOf } from '../meaning/meaning-of.ts';
import type { Mention } from '../mention.ts';
import type { Moviegoer } from '../moviegoer.ts';
import type { Describing } from '../sentence/describing.ts';
import type { Part } from '../sentence/part.ts';
import type { ColumnsCompiling } from '../targets/columns/compiling.ts';
import type { RowPick } from '../targets/columns/pick.ts';
import type { DuckdbCompiling } from '../targets/duckdb/compiling.ts';
import type { EsCompiling } from '../targets/elasticsearch/compiling.ts';
import type { EsQuery } from '../targets/elasticsearch/es-query.ts';
import type { Evaluating } from '../targets/memory/evaluating.ts';
import type { WhyFacts } from '../targets/memory/why-node.ts';
import type { Arbitrary, Making } from '../testing/making.ts';

/** A child with its place: the pointer steps that lead from its parent to it. */
interface Child<Node> {
  readonly steps: readonly (string | number)[];
  readonly node: Node;
}

/** A test of a subject, which is a moviegoer or a visit. */
export type Predicate<Subject> = (subject: Subject) => boolean;

/**
 * Everything about one kind of node, in one file: validation, canonical form, evaluation in memory (the reference for the engines),
 * compilation for each engine, sentence and random generator. `Node` is the family that it nests in: conditions or visit filters.
 */
export interface NodeContract<Self extends Node, Node, Subject> {
  /** The name in menus. */
  readonly label: string;
  /** Reports every issue of an object of this kind. `level` is the level of the node itself. */
  check(node: JsonObject, at: Pointer, level: number, checking: Checking): void;
  canonical(node: Self, canonicalizing: Canonicalizing): Node;
  /** The values in this node (not in its children) for which people read a label. The node may be incomplete or invalid. */
  mentions(node: JsonObject, at: Pointer): readonly Mention[];
  /** The children of the same family. The filter inside `visits` is not one of them. */
  children(node: Self): readonly Child<Node>[];
  memory(node: Self, evaluating: Evaluating): Predicate<Subject>;
  /** Those whom it holds for, as a set that is the same object however it is written. */
  meaning(node: Self, meaning: MeaningOf): Diagram;
  readonly targets: Targets<Self>;
  /** The text that follows "moviegoers who" or "each visit", in pieces. */
  sentence(node: Self, at: Pointer, describing: Describing): readonly Part[];
  schema(): JsonObject;
  /** A random node of this kind with at most `making.levels` levels of children. */
  arbitrary(making: Making): Arbitrary<Self>;
}

/** The engines other than memory. A new engine is a new required line here, so every node fails to compile until it supports the engine. */
interface Targets<Self> {
  /** The rows that it holds for: of moviegoers, or of visits inside of `visits`. */
  columns(node: Self, compiling: ColumnsCompiling): RowPick;
  /** SQL of type BOOLEAN that is never NULL. */
  duckdb(node: Self, compiling: DuckdbCompiling): string;
  /** A query for filter context, without scripts. It applies to a moviegoer's document, or to one entry of a nested list. */
  elasticsearch(node: Self, compiling: EsCompiling): EsQuery;
}

/** How to bring children into canonical form. */
export interface Canonicalizing {
  readonly condition: (node: Condition) => Condition;
  readonly filter: (node: VisitFilter) => VisitFilter;
}

export interface ConditionContract<Self extends Condition> extends NodeContract<Self, Condition, Moviegoer> {
  /** The facts that decided the result for one moviegoer, apart from the result itself. */
  why(node: Self, moviegoer: Moviegoer, evaluating: Evaluating): WhyFacts;
  /** A short name for the waterfall, without the children: "Aged 18 or over". */
  title(node: Self, describing: Describing): string;
}
