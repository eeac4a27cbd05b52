import { startOfLastYear } from '../calendar/days.ts';
import type { PlantedFilm } from '../catalogue/film.ts';
import { KESTREL } from './opening-night.ts';
import type { Plant, PlantedEffect } from './plant.ts';
import { define, saw, visitedLastYear } from './questions.ts';

export const CINDERFALL = 'cinderfall-station';
const LIFT = 3;

const film: PlantedFilm = {
  title: 'Cinderfall Station',
  weeksBefore: 27,
  genres: ['science fiction', 'thriller'],
  rating: 'PG-13',
  distributor: 'Bluewater Gate',
  franchise: 'Cinderfall',
  director: 'Soren Jessup',
  cast: ['Imani Larkspur', 'Dunja Corvino'],
  kind: 'wide',
  mass: 26,
};

const lift: PlantedEffect = {
  name: 'film-pair-lift',
  unit: 'ratio',
  expected: LIFT,
  tolerance: 0.1,
  statement: 'Those who saw Kestrel Meridian are 3 times as likely as everyone in the base to have seen Cinderfall Station.',
  questions: {
    both: define(saw(KESTREL), saw(CINDERFALL)),
    kestrel: define(saw(KESTREL)),
    cinderfall: define(saw(CINDERFALL)),
    base: define(visitedLastYear),
  },
  value: (count) => (count('both') * count('base')) / (count('kestrel') * count('cinderfall')),
};

/** Two films with the same audience, half a year apart. Their lift (observed over expected by chance) is 3. */
export const filmPairPlant: Plant = {
  films: [film],
  effects: () => [lift],
  grow: (world) => {
    const [kestrel, cinderfall, from] = [world.filmIndex(KESTREL), world.filmIndex(CINDERFALL), startOfLastYear(world.until)];
    let [base, sawKestrel, sawCinderfall, sawBoth] = [0, 0, 0, 0];
    return {
      adjust: (_member, drafts, redraw) => {
        const standing = drafts.filter((draft) => draft.fate === 'stands' && draft.day >= from && draft.day <= world.until);
        const other = standing.some((draft) => draft.film === kestrel);
        const at = drafts.findIndex((draft) => draft.film === cinderfall && draft.fate === 'stands');
        if (standing.length > 0) base += 1;
        if (other) sawKestrel += 1;
        if (at < 0) return;
        const wanted = (LIFT * sawKestrel * (sawCinderfall + 1)) / Math.max(base, 1);
        if (other ? sawBoth + 1 <= wanted + 1 : sawBoth >= wanted - 1) {
          sawCinderfall += 1;
          if (other) sawBoth += 1;
          return;
        }
        const instead = redraw(from, world.until);
        drafts.splice(at, 1, ...(instead ? [instead] : []));
      },
    };
  },
};
