import { day, number } from '../../lib/format.ts';
import type { ExhibitorRow } from './words.ts';

/** Rows of each day, both feeds together. */
export function rowsByDay({ feeds }: Pick<ExhibitorRow, 'feeds'>): readonly { readonly day: string; readonly rows: number }[] {
  const days = new Map<string, number>();
  for (const feed of feeds) for (const each of feed.days) days.set(each.day, (days.get(each.day) ?? 0) + each.rows);
  return [...days].map(([of, rows]) => ({ day: of, rows }));
}

/** Fourteen days as small bars; a day without rows is an outline. */
export function SparkBars({ days }: { readonly days: ReturnType<typeof rowsByDay> }) {
  const most = Math.max(1, ...days.map(({ rows }) => rows));
  const said = days.map((each) => `${day(each.day)}: ${number(each.rows)}`).join('\n');
  return (
    <svg role="img" aria-label={`Rows of the last 14 days, at most ${number(most)} a day`} width={days.length * 5} height={18}>
      <title>{said}</title>
      {days.map(({ day: of, rows }, at) => {
        const height = rows === 0 ? 4 : Math.max(2, Math.round((rows / most) * 17));
        return (
          <rect
            key={of}
            x={at * 5 + 0.5}
            y={17.5 - height}
            width={3}
            height={height}
            className={rows === 0 ? 'fill-transparent stroke-cg' : at === days.length - 1 ? 'fill-accent' : 'fill-cg'}
            strokeDasharray={rows === 0 ? '1 1' : undefined}
          />
        );
      })}
    </svg>
  );
}
