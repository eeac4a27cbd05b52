import type { AttributeField, VisitField } from '../../fields/catalogue.ts';
import type { Held } from '../../fields/read.ts';

export type Codes = Uint8Array | Uint16Array | Uint32Array;
export type Numbers = Uint8Array | Uint16Array | Int16Array | Int32Array | Float64Array;

/** Values by codes into a dictionary: of keywords, sets, and numbers or days of which there are few. Null is a value like others. */
export interface CodeColumn {
  readonly form: 'codes';
  readonly codes: Codes;
  readonly values: readonly Held[];
}
/** Whole numbers, from the smallest to the largest that there are; one that is `missing`, and none of these, stands for none. */
export interface NumberColumn {
  readonly form: 'numbers';
  readonly numbers: Numbers;
  readonly least: number;
  readonly most: number;
  readonly missing: number | null;
}
/** The sum of two columns that miss nothing, row by row. */
export interface SumColumn {
  readonly form: 'sum';
  readonly of: readonly [NumberColumn, NumberColumn];
}
export type Column = CodeColumn | NumberColumn | SumColumn;

/** Days, from the first to the last that there are. */
export interface DayColumn {
  readonly days: Int16Array | Int32Array;
  readonly first: number;
  readonly last: number;
}

/** The moviegoers of one campaign, by rows in order. */
export interface CampaignColumns {
  readonly rows: Uint32Array;
  /** Places in `campaignGroups`. */
  readonly groups: Uint8Array;
  /** By `bitsOfEvents`. */
  readonly events: Uint8Array;
}

/** An audience as columns in memory. Moviegoers and visits are rows; the visits of a moviegoer lie together, in order of their business days. */
export interface AudienceColumns {
  readonly moviegoers: number;
  /** The row of each moviegoer's first visit, and after the last moviegoer how many visits there are. */
  readonly visitsFrom: Uint32Array;
  readonly attributes: { readonly [F in Exclude<AttributeField, 'age'>]: CodeColumn };
  /** Days by codes; what age is worked out from. */
  readonly birthDays: CodeColumn;
  readonly visits: { readonly [F in VisitField]: Column };
  readonly businessDays: DayColumn;
  readonly purchaseDays: DayColumn;
  readonly campaigns: ReadonlyMap<string, CampaignColumns>;
}

/** How many visits there are. */
export function visitsOf({ moviegoers, visitsFrom }: Pick<AudienceColumns, 'moviegoers' | 'visitsFrom'>): number {
  return visitsFrom[moviegoers] ?? 0;
}
