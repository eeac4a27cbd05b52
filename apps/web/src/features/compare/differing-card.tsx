import { ChartCard } from '@marquee/ui/charts/chart-card';
import { ForestRow } from '@marquee/ui/charts/forest-row';
import { SeriesMark } from '@marquee/ui/charts/series';
import { percent } from '@marquee/ui/lib/percent';
import { pointsText } from '../../lib/signed.ts';
import { Definition } from '../profile/index.ts';
import { differingTable } from './tables.ts';
import type { Comparison } from './types.ts';
import { called, cellWords, intervalWords } from './words.ts';

const head = 'border-line border-b pr-4 pb-1.5 font-normal text-ink-3 text-small whitespace-nowrap last:pr-0';
const cell = 'h-[34px] border-line-soft border-b pr-4 whitespace-nowrap last:pr-0';

/** The cells that differ most from the first audience, each with its interval on one scale. */
export function DifferingCard({ comparison }: { readonly comparison: Comparison }) {
  const { differing, audiences } = comparison;
  const most = Math.max(1, ...differing.flatMap(({ points }) => [Math.abs(points.low), Math.abs(points.high)]));
  return (
    <ChartCard
      title="What differs most"
      aside={`in points of share against ${called(audiences, 0)}`}
      data={differingTable(comparison)}
      fileName="compare-what-differs-most"
      notes={[
        'Named are cells whose 95 % interval leaves nothing out. Of a hundred cells that are alike, about five are named by chance: a large difference that fits others says more than a small one alone.',
      ]}
    >
      {differing.length === 0 ? (
        <p className="text-ink-2">
          Nothing that could be told apart: every interval holds no difference. Larger audiences have narrower intervals.
        </p>
      ) : (
        <div className="relative overflow-x-auto">
          <table className="w-full">
            <caption className="sr-only">What differs most</caption>
            <thead>
              <tr>
                <th scope="col" className={`${head} text-left`}>
                  Cell
                </th>
                <th scope="col" className={`${head} text-left`}>
                  Audience
                </th>
                <th scope="col" className={`${head} text-right`}>
                  <Definition of="share">Share</Definition>
                </th>
                <th scope="col" className={`${head} text-right`}>
                  Share of A
                </th>
                <th scope="col" className={`${head} text-right`}>
                  <Definition of="compare.points">Points</Definition>
                </th>
                <th scope="col" className={`${head} text-left`}>
                  95 % interval
                </th>
                <td className="border-line border-b max-tablet:hidden" />
              </tr>
            </thead>
            <tbody>
              {differing.map(({ breakdown, label, key, labels, audience, share, ofFirst, points }) => (
                <tr key={`${breakdown} ${key.join(' ')} ${audience}`} className="hover:bg-hover">
                  <th scope="row" className={`${cell} text-left font-medium`}>
                    {cellWords(labels)} <span className="font-normal text-ink-3 text-small">{label}</span>
                  </th>
                  <td className={cell}>
                    <SeriesMark at={audience} />
                    <span className="sr-only"> {audiences[audience]?.name}</span>
                  </td>
                  <td className={`${cell} text-right`}>{percent(share)}</td>
                  <td className={`${cell} text-right text-ink-3`}>{percent(ofFirst)}</td>
                  <td className={`${cell} text-right font-semibold`}>{pointsText(points.value)}</td>
                  <td className={`${cell} text-ink-2 text-small`}>{intervalWords(points)}</td>
                  <td className="w-1/3 border-line-soft border-b px-2 max-tablet:hidden">
                    <ForestRow
                      interval={points}
                      scale={[-most, most]}
                      label={`${cellWords(labels)}: ${pointsText(points.value)} points, ${intervalWords(points)}`}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ChartCard>
  );
}
