import type { Day, Definition } from '@marquee/dsl';
import type { PlantedFilm } from '../catalogue/film.ts';
import type { SampleSite } from '../catalogue/sites.ts';
import type { SampleMember } from '../members/member.ts';
import type { Draft } from '../visits/draft.ts';

/** A truth written into the data, with the questions of the audience language that bring it back. */
export interface PlantedEffect {
  readonly name: string;
  readonly statement: string;
  readonly unit: 'percent' | 'index' | 'ratio' | 'years' | 'tickets';
  readonly expected: number;
  /** In the unit, either way, at 50,000 moviegoers. */
  readonly tolerance: number;
  /** Audiences to count, for the as-of date `until`. */
  readonly questions: Readonly<Record<string, Definition>>;
  /** The value, from the counts of the questions by name. */
  readonly value: (count: (name: string) => number) => number;
}

/** Says of each visit to one film whether it may happen, so that counts end up as planned whatever the sample's size. */
export interface Steer {
  /** Id of the film. */
  readonly film: string;
  readonly accepts: (member: SampleMember, draft: Draft) => boolean;
  /** Told of every visit that all steers of the film accepted. */
  readonly take: (member: SampleMember, draft: Draft) => void;
}

/** Changes what one moviegoer does once all its visits are drafted. */
export type Adjust = (member: SampleMember, drafts: Draft[], redraw: Redraw) => void;
/** A visit to a film without an effect, on a day from one to another; null when chance finds none. */
export type Redraw = (from: Day, to: Day) => Draft | null;

export interface PlantWorld {
  readonly until: Day;
  readonly sites: readonly SampleSite[];
  /** Index of the film with an id. */
  readonly filmIndex: (id: string) => number;
  readonly releaseDay: (id: string) => Day;
  readonly isPlanted: (film: number) => boolean;
}

/** One file a plant: its films, its effects and how they come about. */
export interface Plant {
  readonly films: readonly PlantedFilm[];
  readonly effects: (until: Day) => readonly PlantedEffect[];
  readonly grow?: (world: PlantWorld) => { readonly steers?: readonly Steer[]; readonly adjust?: Adjust };
}
