import { ageOn, type Day, type Moviegoer } from '@marquee/dsl';
import type { AudienceScope } from '../access/index.ts';
import { yearTo } from '../insights/index.ts';
import { type AudienceQuestion, audienceAmong } from './audience-question.ts';
import { inScope, type Recorded } from './recorded.ts';

/** What a campaign has to know of somebody before it is sent. */
export interface Recipient {
  readonly id: string;
  readonly exhibitor: string;
  /** Of what there is consent and an address for. */
  readonly reachableBy: readonly string[];
  readonly female: boolean;
  /** In whole years; null where the day of birth is not known. */
  readonly age: number | null;
  /** In the twelve months to the as-of date. */
  readonly visits: number;
  /** The site they go to most, else the one they named; null where nothing is known. */
  readonly site: string | null;
}
export type RecipientsQuestion = AudienceQuestion & { readonly after?: string };

/** What somebody did of what a campaign wanted. */
export interface Outcome {
  readonly id: string;
  /** The business day of the first of the visits. */
  readonly firstDay: Day;
  readonly visits: number;
  /** On tickets and concessions of these visits, in minor units; on tickets alone. */
  readonly spend: number;
  readonly ticketSpend: number;
}
export interface OutcomesQuestion {
  readonly scope: AudienceScope;
  /** The film that was to be seen. */
  readonly film: string;
  /** Business days, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly after?: string;
}

/** The audience with what a campaign has to know of each, in order of their ids' code points. */
export function recipients(recorded: Recorded, { after = '', ...question }: RecipientsQuestion): readonly Recipient[] {
  return byId(audienceAmong(recorded, question), after).map((moviegoer) => recipientOf(moviegoer, question.asOf));
}

/** Who in scope saw a film between two days, in order of their ids' code points. */
export function outcomes(recorded: Recorded, { after = '', ...question }: OutcomesQuestion): readonly Outcome[] {
  return byId(inScope(recorded, question.scope), after).flatMap((moviegoer) => outcomeOf(moviegoer, question) ?? []);
}

/** What a campaign has to know of a moviegoer. */
export function recipientOf(moviegoer: Moviegoer, asOf: Day): Recipient {
  const { id, exhibitor, reachableBy, gender, birthDay, visits, usualSite, favouriteSite } = moviegoer;
  const { from, to } = yearTo(asOf);
  return {
    id,
    exhibitor: exhibitor ?? '',
    reachableBy,
    female: gender === 'female',
    age: ageOn(birthDay, asOf),
    visits: visits.filter(({ businessDay }) => businessDay >= from && businessDay <= to).length,
    site: usualSite ?? favouriteSite,
  };
}

/** What a moviegoer did of what was asked; null where nothing. */
export function outcomeOf({ id, visits }: Moviegoer, { film, from, to }: Omit<OutcomesQuestion, 'scope'>): Outcome | null {
  const counted = visits.filter((visit) => visit.film === film && visit.businessDay >= from && visit.businessDay <= to);
  if (counted.length === 0) return null;
  return {
    id,
    firstDay: Math.min(...counted.map(({ businessDay }) => businessDay)),
    visits: counted.length,
    spend: counted.reduce((sum, { spend }) => sum + (spend ?? 0), 0),
    ticketSpend: counted.reduce((sum, { ticketSpend }) => sum + (ticketSpend ?? 0), 0),
  };
}

function byId(moviegoers: readonly Moviegoer[], after: string): readonly Moviegoer[] {
  return moviegoers.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
}
