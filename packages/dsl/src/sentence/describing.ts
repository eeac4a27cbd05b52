import type { Condition, Pointer, VisitFilter } from '../definition.ts';
import type { FieldName } from '../fields/catalogue.ts';
import type { Part } from './part.ts';

/** What the host knows and the language does not: how values and segments are called. */
export interface DescribeOptions {
  readonly label?: ((field: FieldName, value: string) => string | undefined) | undefined;
  readonly segmentName?: ((id: string, version?: number) => string | undefined) | undefined;
}

/** What a sentence is handed: names, and the way down. */
export interface Describing extends DescribeOptions {
  /** How many groups the node is inside: what is deeper stands in brackets. */
  readonly depth: number;
  readonly condition: (node: Condition, at: Pointer, depth: number) => readonly Part[];
  readonly filter: (node: VisitFilter, at: Pointer, depth: number) => readonly Part[];
  /** The short name of a condition. */
  readonly title: (node: Condition) => string;
  /** Long lists of values are cut to their first two. */
  readonly short: boolean;
}
