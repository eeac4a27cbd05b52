import type { Day } from '@marquee/dsl';

export type VisitClass = 'frequent' | 'occasional' | 'infrequent';

/** One moviegoer as the generator knows them. Fields named `recorded…` are what the exhibitor sends, which may be missing. */
export interface SampleMember {
  readonly id: string;
  readonly exhibitor: number;
  readonly birthDay: Day;
  /** In whole years on the last day of the record. */
  readonly age: number;
  readonly band: number;
  readonly male: boolean;
  readonly recordedAge: number | null;
  /** '' means missing. */
  readonly recordedGender: 'female' | 'male' | 'other' | '';
  readonly visitClass: VisitClass;
  readonly joinedDay: Day;
  /** Indexes of sites; -1 means none. */
  readonly homeSite: number;
  readonly otherSite: number;
  readonly favouriteSite: number;
  /** Bits of the two favourite genres. */
  readonly tastes: number;
}
