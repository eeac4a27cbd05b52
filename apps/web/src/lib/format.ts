import { marked } from '@marquee/ui/lib/rough';

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

/** A count after the privacy rules, as the API gives it. `rough` where its noise may be more than a tenth of it. */
export type ShownOrHidden =
  | { readonly shown: true; readonly value: number; readonly rough?: true | undefined }
  | { readonly shown: false; readonly below: number };

/** "684,210"; "≈120" for a rough one; "<50" for too few. */
export const figure = (count: ShownOrHidden): string =>
  count.shown ? marked(number(count.value), count.rough) : `<${number(count.below)}`;

/** The same inside a sentence: "684,210", "about 120", "fewer than 50". */
export function figureInWords(count: ShownOrHidden): string {
  if (!count.shown) return `fewer than ${number(count.below)}`;
  return count.rough ? `about ${number(count.value)}` : number(count.value);
}

/** An instant in the reader's own time zone: "18 Nov 2026, 10:42". */
export function moment(isoInstant: string): string {
  const parts = partsOf(moments, new Date(isoInstant));
  return `${parts.day} ${parts.month} ${parts.year}, ${parts.hour}:${parts.minute}`;
}

/** Minor units, to the cent: 3820 → "$38.20". */
export const money = (minorUnits: number, currency: string): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(minorUnits / 100);
