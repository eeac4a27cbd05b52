import { ChartCard } from '@marquee/ui/charts/chart-card';
import { cn } from '@marquee/ui/lib/cn';
import { marked } from '@marquee/ui/lib/rough';
import { TableHead } from '@marquee/ui/table-head';
import { pointsText } from '../../../lib/signed.ts';
import { Definition } from '../../profile/index.ts';
import { intervalText, pointsTable } from './run-view.ts';
import type { FilmRun } from './types.ts';
import { shareText } from './words.ts';

const cell = 'border-line-soft border-b py-1.5 pr-3 text-right last:pr-0';

/** Opening night, Sunday and the next Thursday, and how the shares differ between the first and the last. */
export function Moments({ run }: { readonly run: FilmRun }) {
  const { pairs, rows } = pointsTable(run);
  // From the first moment to the last of which a difference can be told.
  const told = pairs.findLastIndex(({ from }, at) => from === run.moments[0] && rows.some(({ points }) => points[at] !== null));
  const differs = told < 0 ? 'Difference' : `${pairs[told]?.from.label} to ${pairs[told]?.to.label}`;
  const columns = [
    run.label,
    ...run.moments.map(({ label }) => `${label}, percent`),
    ...pairs.flatMap(({ from, to }) => ['points', 'at least', 'at most'].map((what) => `${from.label} to ${to.label}, ${what}`)),
  ];
  return (
    <ChartCard
      title="Opening night to next Thursday"
      heading={<Definition of="film.points">Opening night to next Thursday</Definition>}
      aside="difference in points"
      fileName={`run-${run.by}-moments`}
      data={{
        columns,
        rows: rows.map(({ label, shares, points }) => [
          label,
          ...shares.map(({ share }) => share),
          ...points.flatMap((one) => [one?.value ?? null, one?.low ?? null, one?.high ?? null]),
        ]),
      }}
      notes={rows.length === 0 ? [] : ['In brackets the 95% interval, in points. What noise adds is in it.']}
    >
      {rows.length === 0 ? (
        <p className="text-ink-2">Too few came on these days for a share to be told.</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full">
            <caption className="sr-only">Shares on the release day, on Sunday and on the next Thursday</caption>
            <TableHead
              columns={[run.label, ...run.moments.map(({ label }) => ({ label, figures: true })), { label: differs, figures: true }]}
            />
            <tbody>
              {rows.map(({ key, label, shares, points }) => {
                const difference = told < 0 ? null : (points[told] ?? null);
                const isSure = difference !== null && (difference.low > 0 || difference.high < 0);
                return (
                  <tr key={key}>
                    <th scope="row" className="border-line-soft border-b py-1.5 pr-3 text-left font-normal">
                      {label}
                    </th>
                    {shares.map(({ share, rough }, at) => (
                      <td key={run.moments[at]?.name} className={cell}>
                        {share === null ? '–' : marked(shareText(share), rough)}
                      </td>
                    ))}
                    <td className={cn(cell, 'whitespace-nowrap')} title={difference ? intervalText(difference) : undefined}>
                      {difference === null ? (
                        '–'
                      ) : (
                        <>
                          <span className={cn(isSure && 'font-semibold text-accent-ink')}>{pointsText(difference.value)}</span>{' '}
                          <span className="text-ink-3 text-small">
                            ({pointsText(difference.low)} to {pointsText(difference.high)})
                          </span>
                        </>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </ChartCard>
  );
}
