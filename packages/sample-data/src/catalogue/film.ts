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
  /** The number of visits over the whole run, in an arbitrary unit that is the same for all films. */
  readonly mass: number;
  /** The drop of its second weekend, as a fraction. */
  readonly drop: number;
  readonly ages: ByAge;
  /** How much men prefer the film on a run day. The value for women is 2 minus this. */
  readonly men: (runDay: number) => number;
  readonly dayparts: readonly [number, number, number, number];
  readonly party: number;
  /** Up to this run day its advance sales are like those of a tentpole's opening; -99 for films that never have such sales. */
  readonly eagerUntil: number;
  /** True for films that an effect steers or that the sample's segments name. Their codes are always matched. */
  readonly planted: boolean;
}

/** A film that is in every sample, whatever the seed is. Its release is given in weeks before the latest Friday. */
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
