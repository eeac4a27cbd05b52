import type { Day } from '@marquee/dsl';

export type VisitClass = 'frequent' | 'occasional' | 'infrequent';

/** One moviegoer as the generator knows it. `recorded…` is what the exhibitor sends, which may be less. */
export interface SampleMember {
  readonly id: string;
  readonly exhibitor: number;
  readonly birthDay: Day;
  /** Whole years on the last day of the record. */
  readonly age: number;
  readonly band: number;
  readonly male: boolean;
  readonly recordedAge: number | null;
  /** '' is missing. */
  readonly recordedGender: 'female' | 'male' | 'other' | '';
  readonly visitClass: VisitClass;
  readonly joinedDay: Day;
  /** Indexes of sites; -1 is none. */
  readonly homeSite: number;
  readonly otherSite: number;
  readonly favouriteSite: number;
  /** Bits of the two genres it likes most. */
  readonly tastes: number;
}
