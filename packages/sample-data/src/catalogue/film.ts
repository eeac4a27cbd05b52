import type { Day } from '@marquee/dsl';
import type { Genre } from './genres.ts';

/** How widely a film opens. */
export type FilmKind = 'tentpole' | 'wide' | 'limited';

/** One multiplier for each age band: 12–17, 18–24, 25–39, 40–49, 50–59, 60 and over. */
export type ByAge = readonly [number, number, number, number, number, number];

export interface SampleFilm {
  readonly id: string;
  readonly title: string;
  readonly releaseDay: Day;
  readonly rating: string;
  readonly genres: readonly Genre[];
  readonly distributor: string;
  readonly franchise: string | null;
  readonly director: string;
  readonly cast: readonly string[];
  readonly kind: FilmKind;
  /** Visits over its whole run, in the same arbitrary unit for all films. */
  readonly mass: number;
  /** Fall of its second weekend. */
  readonly drop: number;
  readonly ages: ByAge;
  /** Men's affinity on a run day; women's is 2 less this. */
  readonly men: (runDay: number) => number;
  readonly dayparts: readonly [number, number, number, number];
  readonly party: number;
  /** Up to this run day it sells in advance like a tentpole's opening; -99 for films that never do. */
  readonly eagerUntil: number;
  /** A film that an effect steers, or that the sample's segments name: no dirt touches its matching. */
  readonly planted: boolean;
}

/** A film that is in every sample, whatever the seed; its release is counted in weeks before the latest Friday. */
export interface PlantedFilm {
  readonly title: string;
  readonly weeksBefore: number;
  readonly genres: readonly [Genre, ...Genre[]];
  readonly rating: string;
  readonly distributor: string;
  readonly franchise?: string;
  readonly director: string;
  readonly cast: readonly string[];
  readonly kind: FilmKind;
  readonly mass: number;
  readonly drop?: number;
  readonly ages?: ByAge;
  readonly men?: (runDay: number) => number;
  readonly eagerUntil?: number;
  readonly dayparts?: SampleFilm['dayparts'];
}
