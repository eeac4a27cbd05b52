import { day } from '../../../lib/format.ts';
import type { FilmRun, FilmShown, RunBy } from './types.ts';

const whole = new Intl.NumberFormat('en-US');
const shortDays = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const noWeekday = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "Released Fri 30 Oct 2026", "run day 19, cinema week 3", "PG-13", "Science fiction, Action". */
export function releaseText({ film, runDay, cinemaWeek }: FilmShown): readonly string[] {
  const { releaseDate, rating, genres } = film;
  const released =
    releaseDate === null ? 'No release date' : `${runDay !== null && runDay < 0 ? 'To be released' : 'Released'} ${day(releaseDate)}`;
  const before = runDay !== null && runDay < 0 ? [`in ${whole.format(-runDay)} ${runDay === -1 ? 'day' : 'days'}`] : [];
  const run = runDay !== null && cinemaWeek !== null ? [`run day ${whole.format(runDay)}, cinema week ${cinemaWeek}`] : [];
  const words = genres.map((genre) => genre.charAt(0).toUpperCase() + genre.slice(1)).join(', ');
  return [released, ...before, ...run, ...(rating === null ? [] : [rating]), ...(words === '' ? [] : [words])];
}

/** "Fri 30 Oct". */
export function shortDay(isoDate: string): string {
  return shortDays.format(new Date(`${isoDate}T00:00:00Z`)).replace(',', '');
}

/** "30 Oct to 1 Nov", "6 to 8 Nov". */
export function daysText(from: string, to: string): string {
  const [one, other] = [from, to].map((date) => noWeekday.format(new Date(`${date}T00:00:00Z`)));
  if (from === to) return `${other}`;
  return from.slice(0, 7) === to.slice(0, 7) ? `${one?.split(' ')[0]} to ${other}` : `${one} to ${other}`;
}

/** "Weekend 1", "Weekdays 1", "Previews". */
export function periodName({ kind, number }: Pick<FilmRun['periods'][number], 'kind' | 'number'>): string {
  if (kind === 'previews') return 'Previews';
  return `${kind === 'weekend' ? 'Weekend' : 'Weekdays'} ${number}`;
}

/** What a run can be told by, as it is chosen. */
export const byOptions: readonly { readonly value: RunBy; readonly label: string; readonly of: 'moviegoers' | 'visits' }[] = [
  { value: 'gender', label: 'Gender', of: 'moviegoers' },
  { value: 'age', label: 'Age', of: 'moviegoers' },
  { value: 'ageBand', label: 'Age bands', of: 'moviegoers' },
  { value: 'frequency', label: 'Frequency class', of: 'moviegoers' },
  { value: 'region', label: 'Region', of: 'moviegoers' },
  { value: 'format', label: 'Format', of: 'visits' },
  { value: 'daypart', label: 'Daypart', of: 'visits' },
  { value: 'partySize', label: 'Party size', of: 'visits' },
];

/** What stands in a cell of a run's tables. */
export const shareText = (share: number | null): string => (share === null ? '–' : `${share.toFixed(1)}%`);
