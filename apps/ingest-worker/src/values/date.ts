import { type Day, dayOfIso, isIsoDate } from '@marquee/dsl';
import { remembering } from './remembering.ts';

/** The day of a date text; null when it is no real date. */
export const parseDate: (text: string) => Day | null = remembering((text) => (isIsoDate(text) ? dayOfIso(text) : null), 100_000);
