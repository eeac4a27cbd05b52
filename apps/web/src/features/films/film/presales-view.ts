import type { RunLine } from '@marquee/ui/charts/run-plot';
import { figure, number } from '../../../lib/format.ts';
import type { FilmPresales } from './types.ts';

/** As many lines as a plot tells apart. */
const mostLines = 4;
const longestName = 18;

/** The tickets of each film by days before its release: films of which a day at least is told. */
export function presaleLines({ films }: Pick<FilmPresales, 'films'>): readonly RunLine[] {
  return films
    .map(({ id, title, tickets }): RunLine => {
      const values = tickets.map((one) => (one?.shown ? one.value : null));
      const last = values.findLast((value) => value !== null);
      return { key: id, label: shortTitle(title), last: last === undefined || last === null ? '' : number(last), values };
    })
    .filter(({ values }) => values.some((value) => value !== null))
    .slice(0, mostLines);
}

/** What fits beside the end of a line. */
function shortTitle(title: string): string {
  return title.length > longestName ? `${title.slice(0, longestName - 1).trimEnd()}…` : title;
}

/** The y axis from nothing to above all that is drawn, in three to five steps of 1, 2 or 5 times a power of ten. */
export function ticketScale(lines: readonly RunLine[]): { readonly scale: readonly [number, number]; readonly ticks: readonly number[] } {
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.flatMap((value) => value ?? [])));
  const power = 10 ** Math.floor(Math.log10(most / 2));
  const step = [1, 2, 5, 10].map((times) => Math.max(1, times * power)).find((one) => most / one <= 5) ?? 10 * power;
  const many = Math.ceil(most / step);
  return { scale: [0, many * step], ticks: Array.from({ length: many + 1 }, (_, at) => at * step) };
}

/** All of it as a table: a row for each day, a column for each film. */
export function presaleTable({ days, films }: Pick<FilmPresales, 'days' | 'films'>) {
  return {
    columns: ['Days before the release', ...films.map(({ title }) => `${title}, tickets`)],
    rows: days.map((day, at) => [
      day,
      ...films.map(({ tickets }) => {
        const one = tickets[at] ?? null;
        if (one === null) return '';
        return one.shown ? one.value : figure(one);
      }),
    ]),
  };
}
