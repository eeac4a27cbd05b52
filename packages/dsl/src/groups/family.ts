import type { Checking } from '../checking.ts';
import type { Canonicalizing, Predicate } from '../conditions/contract.ts';
import type { Pointer } from '../definition.ts';
import type { JsonObject } from '../json.ts';
import type { Diagram } from '../meaning/diagram.ts';
import type { MeaningOf } from '../meaning/meaning-of.ts';
import type { ColumnsCompiling } from '../targets/columns/compiling.ts';
import type { RowPick } from '../targets/columns/pick.ts';
import type { DuckdbCompiling } from '../targets/duckdb/compiling.ts';
import type { EsCompiling } from '../targets/elasticsearch/compiling.ts';
import type { EsQuery } from '../targets/elasticsearch/es-query.ts';
import type { Evaluating } from '../targets/memory/evaluating.ts';
import type { Arbitrary, Making } from '../testing/making.ts';

/** `all`, `any` and `not` mean the same for conditions and for visit filters. Only the access to the children differs, which a family provides. */
export interface Family<Node, Subject> {
  readonly check: (checking: Checking) => (value: unknown, at: Pointer, level: number) => void;
  readonly canonical: (canonicalizing: Canonicalizing) => (node: Node) => Node;
  readonly memory: (evaluating: Evaluating) => (node: Node) => Predicate<Subject>;
  readonly meaning: (meaning: MeaningOf) => (node: Node) => Diagram;
  readonly columns: (compiling: ColumnsCompiling) => (node: Node) => RowPick;
  readonly duckdb: (compiling: DuckdbCompiling) => (node: Node) => string;
  readonly elasticsearch: (compiling: EsCompiling) => (node: Node) => EsQuery;
  readonly arbitrary: (making: Making) => Arbitrary<Node>;
  readonly schema: JsonObject;
  /** The children of a node if it is a group of that kind. */
  readonly groupedBy: (node: Node, kind: 'all' | 'any') => readonly Node[] | undefined;
  /** The child of a node if it is a `not`. */
  readonly negated: (node: Node) => Node | undefined;
}
