import type fastCheck from 'fast-check';
import type { Day } from '../day.ts';
import type { Condition, VisitFilter } from '../definition.ts';
import type { FieldName } from '../fields/catalogue.ts';

/** fast-check is passed in as an argument, so that the language imports only its types. */
export type FastCheck = typeof fastCheck;
export type Arbitrary<T> = fastCheck.Arbitrary<T>;

export interface ArbitraryOptions {
  /** Values on record, by field. Random lists mostly use them, and sometimes other values. */
  readonly values?: Partial<Record<FieldName, readonly string[]>>;
  /** Segments that may be referred to. Without any, there are no `segment` conditions. */
  readonly segments?: readonly { readonly id: string; readonly version?: number }[];
  /** Campaigns that may be asked for. Without any, there are no `campaign` conditions. */
  readonly campaigns?: readonly string[];
  /** Lookalike models that may be asked for, known to the resolver. Without any, there are no `lookalike` conditions. */
  readonly lookalikes?: readonly string[];
  /** Dates are drawn near this day. */
  readonly asOf?: Day;
  /** Levels below the root condition, 0 to 4. Default 3. */
  readonly depth?: number;
}

/** What a random generator gets. */
export interface Making {
  readonly fc: FastCheck;
  readonly options: ArbitraryOptions;
  readonly asOf: Day;
  /** A random child. */
  readonly condition: () => Arbitrary<Condition>;
  /** A random filter. `allows` restricts its fields. */
  readonly filter: (allows?: (field: string) => boolean) => Arbitrary<VisitFilter>;
  /** Inside `visits`: whether the measure allows a field. */
  readonly allows?: (field: string) => boolean;
  /** Texts for a list on this field. */
  readonly texts: (field: string) => Arbitrary<string>;
}
