/** The properties of a genre: who comes, how fast visits drop, how films are rated. Multipliers are near 1. */
export interface GenreEntry {
  /** Share of all films. */
  readonly share: number;
  /** The drop in visits (Friday to Sunday) from the first to the second weekend, as a fraction of the first. */
  readonly drop: number;
  /** Shares of G, PG, PG-13 and R, in percent. */
  readonly ratings: readonly [number, number, number, number];
  /** By age band 12–17, 18–24, 25–39, 40–49, 50–59, 60+. */
  readonly ages: readonly [number, number, number, number, number, number];
  /** How much men prefer the genre. The value for women is 2 minus this. */
  readonly men: number;
  /** Multipliers for morning, matinee, evening and late. */
  readonly dayparts: readonly [number, number, number, number];
  /** Added to the mean party size. */
  readonly party: number;
  readonly second: readonly Genre[];
}
export type Genre =
  | 'action'
  | 'animation'
  | 'comedy'
  | 'documentary'
  | 'drama'
  | 'family'
  | 'horror'
  | 'musical'
  | 'romance'
  | 'science fiction'
  | 'thriller';

export const genres: Readonly<Record<Genre, GenreEntry>> = {
  action: {
    share: 14,
    drop: 0.55,
    ratings: [0, 6, 66, 28],
    ages: [1.1, 1.2, 1.1, 1, 0.85, 0.75],
    men: 1.22,
    dayparts: [0.9, 0.95, 1.05, 1.1],
    party: 0,
    second: ['science fiction', 'thriller', 'comedy'],
  },
  animation: {
    share: 8,
    drop: 0.39,
    ratings: [34, 62, 4, 0],
    ages: [1.25, 0.85, 1.35, 1.25, 0.55, 0.5],
    men: 0.92,
    dayparts: [2.1, 1.35, 0.7, 0.2],
    party: 0.75,
    second: ['family', 'comedy', 'musical'],
  },
  comedy: {
    share: 14,
    drop: 0.48,
    ratings: [1, 16, 48, 35],
    ages: [1, 1.15, 1.05, 1, 0.95, 0.9],
    men: 0.95,
    dayparts: [0.9, 0.95, 1.05, 1.05],
    party: 0.05,
    second: ['romance', 'drama', 'family'],
  },
  documentary: {
    share: 7,
    drop: 0.41,
    ratings: [10, 40, 35, 15],
    ages: [0.4, 0.7, 0.9, 1, 1.3, 1.6],
    men: 0.97,
    dayparts: [1.2, 1.3, 0.9, 0.4],
    party: -0.3,
    second: ['musical', 'drama'],
  },
  drama: {
    share: 22,
    drop: 0.45,
    ratings: [1, 12, 42, 45],
    ages: [0.5, 0.75, 0.9, 1, 1.3, 1.5],
    men: 0.85,
    dayparts: [1, 1.15, 0.98, 0.65],
    party: -0.2,
    second: ['romance', 'thriller', 'musical'],
  },
  family: {
    share: 6,
    drop: 0.38,
    ratings: [28, 68, 4, 0],
    ages: [1.3, 0.7, 1.35, 1.35, 0.6, 0.6],
    men: 0.88,
    dayparts: [2.3, 1.4, 0.65, 0.15],
    party: 0.85,
    second: ['comedy', 'animation', 'musical'],
  },
  horror: {
    share: 9,
    drop: 0.58,
    ratings: [0, 1, 31, 68],
    ages: [1.2, 1.6, 1.2, 0.75, 0.45, 0.25],
    men: 1,
    dayparts: [0.35, 0.6, 1.2, 2],
    party: 0.1,
    second: ['thriller', 'drama', 'science fiction'],
  },
  musical: {
    share: 3,
    drop: 0.44,
    ratings: [8, 42, 42, 8],
    ages: [1, 1, 0.9, 0.95, 1.1, 1.2],
    men: 0.65,
    dayparts: [1.2, 1.2, 0.95, 0.5],
    party: 0.1,
    second: ['romance', 'drama', 'comedy'],
  },
  romance: {
    share: 6,
    drop: 0.47,
    ratings: [1, 14, 60, 25],
    ages: [0.9, 1.2, 1, 0.95, 1, 1],
    men: 0.6,
    dayparts: [0.8, 1, 1.1, 0.8],
    party: 0,
    second: ['comedy', 'drama'],
  },
  'science fiction': {
    share: 5,
    drop: 0.55,
    ratings: [0, 8, 70, 22],
    ages: [1.1, 1.25, 1.15, 1, 0.8, 0.65],
    men: 1.28,
    dayparts: [0.9, 0.9, 1.08, 1.15],
    party: 0,
    second: ['action', 'thriller'],
  },
  thriller: {
    share: 6,
    drop: 0.52,
    ratings: [0, 1, 38, 61],
    ages: [0.7, 1, 1.05, 1.05, 1, 0.95],
    men: 1.02,
    dayparts: [0.7, 0.85, 1.1, 1.3],
    party: -0.05,
    second: ['drama', 'horror', 'action'],
  },
};
export const genreNames = Object.keys(genres).filter((name): name is Genre => name in genres);
export const ratingNames = ['G', 'PG', 'PG-13', 'R'] as const;
