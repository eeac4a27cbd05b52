import { format, parseISO } from 'date-fns';

const whole = new Intl.NumberFormat('en-US');

/** 684210 → "684,210". */
export const number = (value: number): string => whole.format(value);

/** "2026-11-18" → "Wed 18 Nov 2026". */
export const day = (isoDate: string): string => format(parseISO(isoDate), 'EEE d MMM yyyy');

/** A count after the privacy rules, as the API gives it. */
export type ShownOrHidden =
  | { readonly shown: true; readonly value: number }
  | { readonly shown: false; readonly below: number; readonly reason: 'small' | 'bySubtraction' };

/** "684,210"; "<50" for too few; "hidden" for what is withheld so that another cannot be worked out. */
export const figure = (count: ShownOrHidden): string =>
  count.shown ? number(count.value) : count.reason === 'small' ? `<${number(count.below)}` : 'hidden';

/** An instant in the reader's own time zone: "18 Nov 2026, 10:42". */
export const moment = (isoInstant: string): string => format(parseISO(isoInstant), 'd MMM yyyy, HH:mm');

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** Minor units: 3820 → "$38.20". */
export const money = (minorUnits: number): string => dollars.format(minorUnits / 100);
