import { type Day, dayOfIso, isoOfDay, weekdayOf } from '@marquee/dsl';
import { z } from 'zod';
import { badInput } from '../errors.ts';
import { isOfMarket } from '../privacy/index.ts';
import type { Scene } from '../verb/index.ts';

/** The day to evaluate for, in a verb's input; absent, the day the data reaches to. */
export const AsOf = z.iso.date().optional();

export interface ChosenDay {
  readonly day: Day;
  readonly iso: string;
  /** The last day that the data reaches to; null when there is nothing on record. */
  readonly reach: string | null;
  /** True when there is nothing on record yet. */
  readonly empty: boolean;
  /** How far and how much is on record, when the day was chosen: the same in every engine that holds the same. */
  readonly onRecord: string;
  /** The engine's version of the data, when the day was chosen. */
  readonly dataVersion: string;
}

/**
 * The asked day, or the latest purchase day on record that is not after today; with nothing on record, the host's own date. Figures of every
 * single day would tell birthdays and first visits, so that for distributors and studios it is the data's own day or a Thursday before it.
 *
 * @throws ServiceError `bad_request` at `/asOf` for another day
 */
export async function chooseDay({ ports, actor }: Pick<Scene, 'ports' | 'actor'>, asked: string | undefined): Promise<ChosenDay> {
  const { dataAsOf, moviegoers, visits, dataVersion } = await ports.audience.status();
  const day = asked === undefined ? (dataAsOf ?? Math.floor(ports.clock.now() / 86_400_000)) : dayOfIso(asked);
  if (asked !== undefined && isOfMarket(actor)) refuseBetween(day, dataAsOf);
  return {
    day,
    iso: isoOfDay(day),
    reach: dataAsOf === null ? null : isoOfDay(dataAsOf),
    empty: moviegoers === 0,
    onRecord: `${dataAsOf} ${moviegoers} ${visits}`,
    dataVersion,
  };
}

function refuseBetween(day: Day, dataAsOf: Day | null): void {
  if (dataAsOf === null || day === dataAsOf || (day < dataAsOf && weekdayOf(day) === 'thu')) return;
  const latest = dataAsOf - daysSinceThursday(dataAsOf);
  const before = Math.min(latest, day - daysSinceThursday(day));
  throw badInput(
    '/asOf',
    `Figures are of the data’s own day, ${isoOfDay(dataAsOf)}, or of a Thursday before it, such as ${isoOfDay(before)}.`,
  );
}

/** Day 0, 1970-01-01, was a Thursday. */
function daysSinceThursday(day: Day): number {
  return ((day % 7) + 7) % 7;
}
