import type { Day, Definition } from '@marquee/dsl';
import type { PlantedFilm } from '../catalogue/film.ts';
import type { SampleSite } from '../catalogue/sites.ts';
import type { SampleMember } from '../members/member.ts';
import type { Draft } from '../visits/draft.ts';

/** A fact that is planted in the data, with the questions in the audience language that show it. */
export interface PlantedEffect {
  readonly name: string;
  readonly statement: string;
  readonly unit: 'percent' | 'index' | 'ratio' | 'years' | 'tickets';
  readonly expected: number;
  /** The allowed difference in either direction, in the unit, at 50,000 moviegoers. */
  readonly tolerance: number;
  /** The audiences to count on the as-of date `until`. */
  readonly questions: Readonly<Record<string, Definition>>;
  /** Calculates the value from the counts of the questions. */
  readonly value: (count: (name: string) => number) => number;
}

/** Decides for each visit to one film whether it may happen, so that the counts follow the plan at any size of the sample. */
export interface Steer {
  /** Id of the film. */
  readonly film: string;
  readonly accepts: (member: SampleMember, draft: Draft) => boolean;
  /** Called for every visit that all steers of the film accepted. */
  readonly take: (member: SampleMember, draft: Draft) => void;
}

/** Changes the visits of one moviegoer after all of them are drafted. */
export type Adjust = (member: SampleMember, drafts: Draft[], redraw: Redraw) => void;
/** A visit to a film that no effect steers, on a day in the range; null if none is found by chance. */
export type Redraw = (from: Day, to: Day) => Draft | null;

export interface PlantWorld {
  readonly until: Day;
  readonly sites: readonly SampleSite[];
  /** The index of the film with an id. */
  readonly filmIndex: (id: string) => number;
  readonly releaseDay: (id: string) => Day;
  readonly isPlanted: (film: number) => boolean;
}

/** A plant has one file: its films, its effects, and how they are produced. */
export interface Plant {
  readonly films: readonly PlantedFilm[];
  readonly effects: (until: Day) => readonly PlantedEffect[];
  readonly grow?: (world: PlantWorld) => { readonly steers?: readonly Steer[]; readonly adjust?: Adjust };
}
