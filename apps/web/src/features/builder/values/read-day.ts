import { dayOfIso, isIsoDate, isoOfDay, plusMonths } from '@marquee/dsl';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const backwards: Readonly<Record<string, (day: number, count: number) => number>> = {
  day: (day, count) => day - count,
  week: (day, count) => day - 7 * count,
  month: (day, count) => plusMonths(day, -count),
  year: (day, count) => plusMonths(day, -12 * count),
};

/**
 * The ISO date that people mean by what they type: "2026-01-05", "5 Jan 2026", "January 5, 2026", "5 Jan" (the latest one), "today",
 * "3 weeks ago". `today` is the as-of date. Null for what cannot be read, days written in figures alone among them: 5/1 is January to some
 * and May to others.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[,.]/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (isIsoDate(text)) return text;
  const figures = /^(\d{4})[-/ ](\d{1,2})[-/ ](\d{1,2})$/.exec(text);
  if (figures) return iso(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  if (text === 'today' || text === 'now') return today;
  if (text === 'yesterday') return isoOfDay(dayOfIso(today) - 1);
  const ago = /^(\d{1,4}|a|an|one) (day|week|month|year)s? ago$/.exec(text);
  if (ago) {
    const back = backwards[ago[2] ?? ''];
    return back === undefined ? null : isoOfDay(back(dayOfIso(today), Number(ago[1]) || 1));
  }
  const dayFirst = /^(\d{1,2})[ -]?([a-z]{3,9})(?:[ -]?(\d{4}))?$/.exec(text);
  const monthFirst = /^([a-z]{3,9})[ -]?(\d{1,2})(?:[ -]?(\d{4}))?$/.exec(text);
  const found = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : null;
  if (found === null) return null;
  const [day, name = '', year] = found;
  const month = monthOf(name);
  if (month === null) return null;
  if (year !== undefined) return iso(Number(year), month, Number(day));
  const thisYear = Number(today.slice(0, 4));
  return (
    [thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4]
      .map((one) => iso(one, month, Number(day)))
      .find((one) => one !== null && one <= today) ?? null
  );
}

/** Whether a text is written as an ISO date is, be there such a day or not. */
export function isIsoShaped(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function monthOf(name: string): number | null {
  const at = months.indexOf(name.slice(0, 3));
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
  return at >= 0 && (full[at]?.startsWith(name) || name === 'sept') ? at + 1 : null;
}

function iso(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}
