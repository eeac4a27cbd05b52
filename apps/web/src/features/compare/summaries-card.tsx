import { ChartCard } from '@marquee/ui/charts/chart-card';
import { IndexMark } from '@marquee/ui/charts/index-mark';
import { SeriesMark } from '@marquee/ui/charts/series';
import { Definition, summaryText } from '../profile/index.ts';
import { summaryTable } from './tables.ts';
import type { Comparison } from './types.ts';

const head = 'border-line border-b pr-4 pb-1.5 text-right font-normal text-ink-3 text-small whitespace-nowrap last:pr-0';
const cell = 'h-[34px] border-line-soft border-b pr-4 text-right whitespace-nowrap last:pr-0';

/** The figures of each audience, side by side. */
export function SummariesCard({ comparison }: { readonly comparison: Comparison }) {
  const { summaries, audiences, currency } = comparison;
  return (
    <ChartCard title="Figures" aside="each with its index against the base" data={summaryTable(comparison)} fileName="compare-figures">
      <div className="relative overflow-x-auto">
        <table className="w-full">
          <caption className="sr-only">Figures of each audience</caption>
          <thead>
            <tr>
              <th scope="col" className={`${head} text-left!`}>
                Figure
              </th>
              {audiences.map(({ name }, at) => (
                <th key={name} scope="col" colSpan={2} className={head} title={name}>
                  <SeriesMark at={at} />
                  <span className="sr-only"> {name}, with index</span>
                </th>
              ))}
              <th scope="col" className={head}>
                <Definition of="base">Base</Definition>
              </th>
            </tr>
          </thead>
          <tbody>
            {summaries.map(({ name, label, unit, base, audiences: values }) => (
              <tr key={name} className="hover:bg-hover">
                <th scope="row" className={`${cell} text-left! font-normal`}>
                  <Definition of={`summary.${name}`}>{label}</Definition>
                </th>
                {values.map(({ value, index, rough }, at) => (
                  <Value key={audiences[at]?.name} text={summaryText(unit, value, currency)} index={index} rough={rough} />
                ))}
                <td className={`${cell} text-ink-3`}>{summaryText(unit, base, currency) ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartCard>
  );
}

function Value({ text, index, rough }: { readonly text: string | null; readonly index: number | null; readonly rough: boolean }) {
  return (
    <>
      <td className="h-[34px] border-line-soft border-b pr-2 text-right font-medium">
        {text ?? <span className="font-normal text-ink-3">too few</span>}
      </td>
      <td className="h-[34px] w-px border-line-soft border-b pr-4 text-right">
        {text !== null && <IndexMark index={index} rough={rough} />}
      </td>
    </>
  );
}
