import type fastCheck from 'fast-check';
import type { Day } from '../day.ts';
import type { Condition, VisitFilter } from '../definition.ts';
import type { FieldName } from '../fields/catalogue.ts';

/** fast-check comes as an argument: the language imports its types only. */
export type FastCheck = typeof fastCheck;
export type Arbitrary<T> = fastCheck.Arbitrary<T>;

export interface ArbitraryOptions {
  /** Values on record, by field: random lists are drawn from them, and sometimes from elsewhere. */
  readonly values?: Partial<Record<FieldName, readonly string[]>>;
  /** Segments that may be referred to; without any there are no `segment` conditions. */
  readonly segments?: readonly { readonly id: string; readonly version?: number }[];
  /** Dates are drawn around this day. */
  readonly asOf?: Day;
  /** Levels below the root condition, 0 to 4; 3 unless told. */
  readonly depth?: number;
}

/** What a random generator is handed. */
export interface Making {
  readonly fc: FastCheck;
  readonly options: ArbitraryOptions;
  readonly asOf: Day;
  /** A random child. */
  readonly condition: () => Arbitrary<Condition>;
  /** A random filter; `allows` restricts its fields. */
  readonly filter: (allows?: (field: string) => boolean) => Arbitrary<VisitFilter>;
  /** Inside `visits`: which fields the measure allows. */
  readonly allows?: (field: string) => boolean;
  /** Texts for a list on this field. */
  readonly texts: (field: string) => Arbitrary<string>;
}
