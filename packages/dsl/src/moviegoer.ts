import type { CampaignMembership } from './campaigns.ts';
import type { Day } from './day.ts';
import type { AttributeField, FieldValue, VisitField } from './fields/catalogue.ts';

/** One visit as the language sees it: every visit field by its catalogue name, and the two days that windows use. */
export type Visit = {
  readonly businessDay: Day;
  readonly purchaseDay: Day;
  /** The exhibitor's code of a film that is not matched to the catalogue; absent where it is, or where there is no code. No field of the language. */
  readonly openFilmCode?: string;
} & { readonly [F in VisitField]: FieldValue<F> };

/** One moviegoer as the language sees it. `age` is not stored; it is calculated from `birthDay` for the as-of date. */
export type Moviegoer = {
  readonly id: string;
  readonly birthDay: Day | null;
  readonly visits: readonly Visit[];
  /** One entry for each campaign, by its id (code points). */
  readonly campaigns: readonly CampaignMembership[];
} & { readonly [F in Exclude<AttributeField, 'age'>]: FieldValue<F> };
