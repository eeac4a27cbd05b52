import type { Condition, Pointer, VisitFilter } from '../definition.ts';
import type { FieldName } from '../fields/catalogue.ts';
import type { Part } from './part.ts';

/** What only the host knows: the labels of values, the names of segments and campaigns, and the currency. */
export interface DescribeOptions {
  readonly label?: ((field: FieldName, value: string) => string | undefined) | undefined;
  readonly segmentName?: ((id: string, version?: number) => string | undefined) | undefined;
  readonly campaignName?: ((id: string) => string | undefined) | undefined;
  /** What a lookalike model was made from, as it follows "most like". */
  readonly lookalikeName?: ((id: string) => string | undefined) | undefined;
  /** ISO 4217. US dollars when absent. */
  readonly currency?: string | undefined;
}

/** The place of a node in a sentence. */
export interface Standing {
  /** How many groups contain the node. Groups at deeper levels are put in brackets. */
  readonly depth: number;
  /** Word the opposite. */
  readonly negated: boolean;
  /** What the filter describes: a visit, "to a Horror film", or a film, "a Horror film". */
  readonly subject: 'visit' | 'film';
  /** Another leaf of the same visit has mentioned its film already: write "rated R" instead of "to a film rated R". */
  readonly filmNamed: boolean;
  /** The sentence has just said "bought". */
  readonly bought: boolean;
}

/** What the sentence functions get: labels, the place in the sentence, and how to describe children. */
export interface Describing extends DescribeOptions, Standing {
  readonly condition: (node: Condition, at: Pointer, standing?: Partial<Standing>) => readonly Part[];
  readonly filter: (node: VisitFilter, at: Pointer, standing?: Partial<Standing>) => readonly Part[];
  /** The short name of a condition. */
  readonly title: (node: Condition) => string;
  /** Cut long lists of values to their first two. */
  readonly short: boolean;
}
