import { type Day, dayOfIso, isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import type { Ports } from '../verb/index.ts';

/** The day to evaluate for, in a verb's input; absent, the day the data reaches to. */
export const AsOf = z.iso.date().optional();

export interface ChosenDay {
  readonly day: Day;
  readonly iso: string;
  /** The last day that the data reaches to; null when there is nothing on record. */
  readonly reach: string | null;
  /** True when there is nothing on record yet. */
  readonly empty: boolean;
  /** The data's, when the day was chosen. */
  readonly dataVersion: string;
}

/** The asked day, or the latest purchase day on record that is not after today; with nothing on record, the host's own date. */
export async function chooseDay(ports: Pick<Ports, 'audience' | 'clock'>, asked: string | undefined): Promise<ChosenDay> {
  const { dataAsOf, moviegoers, dataVersion } = await ports.audience.status();
  const day = asked === undefined ? (dataAsOf ?? Math.floor(ports.clock.now() / 86_400_000)) : dayOfIso(asked);
  return { day, iso: isoOfDay(day), reach: dataAsOf === null ? null : isoOfDay(dataAsOf), empty: moviegoers === 0, dataVersion };
}
