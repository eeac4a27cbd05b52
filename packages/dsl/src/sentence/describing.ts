import type { Condition, Pointer, VisitFilter } from '../definition.ts';
import type { FieldName } from '../fields/catalogue.ts';
import type { Part } from './part.ts';

/** What the host knows and the language does not: how values and segments are called, and what money is in. */
export interface DescribeOptions {
  readonly label?: ((field: FieldName, value: string) => string | undefined) | undefined;
  readonly segmentName?: ((id: string, version?: number) => string | undefined) | undefined;
  /** ISO 4217; US dollars unless said otherwise. */
  readonly currency?: string | undefined;
}

/** Where in a sentence a node stands. */
export interface Standing {
  /** How many groups the node is inside: what is deeper stands in brackets. */
  readonly depth: number;
  /** The opposite is to be said. */
  readonly negated: boolean;
  /** What "each" is of: a visit "to a Horror film", or a film: "a Horror film". */
  readonly subject: 'visit' | 'film';
  /** Another leaf of the same visit has named its film: "rated R" in place of "to a film rated R". */
  readonly filmNamed: boolean;
  /** "bought" was just said. */
  readonly bought: boolean;
}

/** What a sentence is handed: names, where it stands, and the way down. */
export interface Describing extends DescribeOptions, Standing {
  readonly condition: (node: Condition, at: Pointer, standing?: Partial<Standing>) => readonly Part[];
  readonly filter: (node: VisitFilter, at: Pointer, standing?: Partial<Standing>) => readonly Part[];
  /** The short name of a condition. */
  readonly title: (node: Condition) => string;
  /** Long lists of values are cut to their first two. */
  readonly short: boolean;
}
