import { format, parseISO } from 'date-fns';

const whole = new Intl.NumberFormat('en-US');

/** 684210 → "684,210". */
export const number = (value: number): string => whole.format(value);

/** "2026-11-18" → "Wed 18 Nov 2026". */
export const day = (isoDate: string): string => format(parseISO(isoDate), 'EEE d MMM yyyy');

/** A count after the privacy rules: "684,210" or "<50". */
export const figure = (
  count: { readonly shown: true; readonly value: number } | { readonly shown: false; readonly below: number },
): string => (count.shown ? number(count.value) : `<${number(count.below)}`);

/** An instant in the reader's own time zone: "18 Nov 2026, 10:42". */
export const moment = (isoInstant: string): string => format(parseISO(isoInstant), 'd MMM yyyy, HH:mm');
