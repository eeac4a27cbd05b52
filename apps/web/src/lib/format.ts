const whole = new Intl.NumberFormat('en-US');

/** 684210 → "684,210". */
export const number = (value: number): string => whole.format(value);

type DateParts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;
function partsOf(format: Intl.DateTimeFormat, date: Date): DateParts {
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}
const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "2026-11-18" → "Wed 18 Nov 2026". */
export function day(isoDate: string): string {
  const parts = partsOf(days, new Date(`${isoDate}T00:00:00Z`));
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}`;
}

/** A count after the privacy rules, as the API gives it. */
export type ShownOrHidden =
  | { readonly shown: true; readonly value: number }
  | { readonly shown: false; readonly below: number; readonly reason: 'small' | 'bySubtraction' };

/** "684,210"; "<50" for too few; "hidden" for what is withheld so that another cannot be worked out. */
export const figure = (count: ShownOrHidden): string =>
  count.shown ? number(count.value) : count.reason === 'small' ? `<${number(count.below)}` : 'hidden';

/** An instant in the reader's own time zone: "18 Nov 2026, 10:42". */
export function moment(isoInstant: string): string {
  const parts = partsOf(moments, new Date(isoInstant));
  return `${parts.day} ${parts.month} ${parts.year}, ${parts.hour}:${parts.minute}`;
}

/** Minor units, to the cent: 3820 → "$38.20". */
export const money = (minorUnits: number, currency: string): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(minorUnits / 100);
