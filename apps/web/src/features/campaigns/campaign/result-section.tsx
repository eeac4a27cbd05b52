'use client';
import { Button } from '@marquee/ui/button';
import { ForestRow, ForestScale } from '@marquee/ui/charts/forest-row';
import { cn } from '@marquee/ui/lib/cn';
import { download, toCsv, withOrigin } from '@marquee/ui/lib/csv';
import { Notice } from '@marquee/ui/notice';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download, Lock, Printer } from 'lucide-react';
import { day, money, number } from '../../../lib/format.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { usePerson } from '../../person/index.ts';
import { Definition } from '../../profile/index.ts';
import { type Campaign, effect, partName, type Result } from '../words.ts';
import { ByDay } from './by-day.tsx';
import { DifferenceByDay } from './difference-by-day.tsx';
import { Groups } from './groups.tsx';
import { inState } from './in-state.ts';
import { resultFile } from './result-file.ts';
import { scaleOf } from './scale-of.ts';

const measured: ReadonlySet<Campaign['state']> = new Set(['measuring', 'done']);

/** Whether a campaign worked: the figure, its interval, and where it came from. */
export function ResultSection({ campaign }: { readonly campaign: Campaign }) {
  const { id, state } = campaign;
  const enabled = measured.has(state);
  const found = useQuery(inState(apiQuery('campaigns.result', { id }, { enabled, placeholderData: keepPreviousData }), state));
  const result = found.data?.result;
  if (!result) return null;
  if (result.asOf < result.from) return <NotYet result={result} />;
  return (
    <div className="grid grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)] border-line border-t max-desk:grid-cols-1">
      <section aria-labelledby="result" className="px-(--pad) py-4">
        <span className="float-right flex gap-2 print:hidden">
          <Button size="sm" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            Print
          </Button>
          <Button size="sm" icon={<Download aria-hidden="true" />} onClick={() => save(campaign, result)}>
            Result as CSV
          </Button>
        </span>
        <h2 id="result" className="font-semibold">
          Result{' '}
          <span className="ml-1 font-normal text-ink-3 text-small">
            {day(result.from)} to {day(result.isProvisional ? result.asOf : result.to)}, visits to this film
          </span>
        </h2>
        {result.isProvisional && (
          <Notice kind="info" className="mt-2">
            Provisional: the data reaches {day(result.asOf)}, the window ends on {day(result.to)}.
          </Notice>
        )}
        <Hero result={result} detectable={campaign.detectable} />
        <Forest campaign={campaign} result={result} />
        <p className="mt-3 text-ink-2">{result.sentence}</p>
        <Groups line={result.all} />
      </section>
      <div className="border-line border-l max-desk:border-t max-desk:border-l-0">
        <ByDay result={result} />
        <DifferenceByDay result={result} />
      </div>
    </div>
  );
}

/** The data has not reached the first day yet. */
function NotYet({ result }: { readonly result: Result }) {
  return (
    <section aria-labelledby="result" className="border-line border-t px-(--pad) py-4">
      <h2 id="result" className="font-semibold">
        Result
      </h2>
      <p className="mt-1 text-ink-2">
        Measured from {day(result.from)} to {day(result.to)}. The data reaches {day(result.asOf)}: the first figures come with that of the
        day of sending.
      </p>
    </section>
  );
}

function save(campaign: Campaign, result: Result): void {
  const { columns, rows } = resultFile(campaign, result);
  const lines = [
    ['Campaign', campaign.name],
    ['Measured', `${result.from} to ${result.to}`],
    ['As of', result.asOf],
    ['Method', 'difference and ratio of means within exhibitors, 95 % intervals'],
  ] as const;
  download(`campaign-${campaign.id}.csv`, withOrigin(lines, toCsv(columns, rows)));
}

function Hero({ result: { all }, detectable }: { readonly result: Result; readonly detectable: number | null }) {
  const { currency } = usePerson();
  const relative = all.uplift?.came.relative;
  if (!all.uplift || !relative)
    return <p className="py-6 text-ink-2">Too few came for an effect to be told: a figure needs enough in both groups.</p>;
  const { because } = all.uplift.came;
  const spend = all.uplift.spend.because;
  const whole = (value: number) => trueMinus(number(Math.abs(value) < 100 ? Math.round(value) : Math.round(value / 10) * 10));
  const paid = (minor: number) => trueMinus(money(Math.round(minor / 1_000) * 1_000, currency).replace(/\.00$/, ''));
  const facts = [
    ['becauseOfIt', 'Came because of it', whole(because.value), `${whole(because.low)} to ${whole(because.high)}`],
    ['spend', 'Their spend', paid(spend.value), `${paid(spend.low)} to ${paid(spend.high)}`],
    ...(detectable === null ? [] : [['detectable', 'Could detect', `${(100 * detectable).toFixed(1)}%`, 'stated before sending']]),
  ] as const;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 py-4">
      <div>
        <p className="font-semibold text-hero tracking-[-0.03em]">{effect(relative.value)}</p>
        <p className="text-ink-2">
          visitors, against the control group. 95% interval{' '}
          <b className="font-semibold text-ink">
            {effect(relative.low)} to {effect(relative.high)}
          </b>
        </p>
      </div>
      <dl className="flex gap-6">
        {facts.map(([of, label, value, note]) => (
          <div key={label}>
            <dt className="text-ink-2 text-small">
              <Definition of={of}>{label}</Definition>
            </dt>
            <dd className="font-semibold text-fig tracking-[-0.025em]">{value}</dd>
            <dd className="text-ink-3 text-small">{note}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Figures of one row have one kind of minus. */
const trueMinus = (written: string): string => written.replace('-', '−');

function Forest({ campaign, result }: { readonly campaign: Campaign; readonly result: Result }) {
  const told = result.exhibitors.map((line) => ({ ...line, label: line.name ?? 'An exhibitor' }));
  const variants = result.variants.map((line) => ({
    ...line,
    key: `variant-${line.variant}`,
    label: `Message ${String.fromCharCode(65 + line.variant)}`,
  }));
  const rows =
    told.length > 1 || variants.length > 0 ? [{ ...result.all, key: 'all', label: 'All that sent' }, ...told, ...variants] : told;
  const { scale, ticks } = scaleOf(rows.flatMap(({ uplift }) => uplift?.came.relative ?? []));
  const untold = campaign.parts.filter((part) => part.state === 'approved' && !result.exhibitors.some(({ key }) => key === part.key));
  const cell = 'h-[34px] border-line-soft border-t pr-3 whitespace-nowrap';
  return (
    <table className="w-full">
      <caption className="sr-only">Uplift with 95% intervals</caption>
      <thead>
        <tr className="text-ink-3 text-small">
          <td />
          <th scope="col" className="pr-3 text-right font-normal">
            <Definition of="uplift">Uplift</Definition>
          </th>
          <th scope="col" className="pr-3 text-left font-normal">
            95% interval
          </th>
          <td className="w-1/2 max-tablet:hidden print:table-cell!">
            <ForestScale
              scale={scale}
              ticks={ticks}
              format={(tick) => (tick === 0 ? '0' : `${tick > 0 ? '+' : '−'}${Math.round(Math.abs(tick) * 100)}%`)}
            />
          </td>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, uplift }) => {
          const relative = uplift?.came.relative;
          return (
            <tr key={key}>
              <th scope="row" className={cn(cell, 'text-left', key === 'all' ? 'font-semibold' : 'font-normal')}>
                {label}
              </th>
              {relative ? (
                <>
                  <td className={cn(cell, 'text-right font-semibold')}>{effect(relative.value)}</td>
                  <td className={cn(cell, 'text-ink-2')}>
                    {effect(relative.low)} to {effect(relative.high)}
                  </td>
                  <td className="h-[34px] border-line-soft border-t p-0 max-tablet:hidden print:table-cell!">
                    <ForestRow
                      interval={relative}
                      scale={scale}
                      band={key === 'all' ? campaign.detectable : null}
                      isTotal={key === 'all'}
                      label={`${label}: ${effect(relative.value)}, interval ${effect(relative.low)} to ${effect(relative.high)}`}
                    />
                  </td>
                </>
              ) : (
                <td colSpan={3} className="border-line-soft border-t py-1.5 pr-3 text-ink-3">
                  too few came for it to be told
                </td>
              )}
            </tr>
          );
        })}
        {untold.map((part) => (
          <tr key={part.key}>
            <th scope="row" className={cn(cell, 'text-left font-normal')}>
              {partName(part)}
            </th>
            <td colSpan={3} className="border-line-soft border-t py-1.5 pr-3 text-ink-3">
              <Lock aria-hidden="true" className="mr-1.5 inline size-3.5" />
              in the total alone: it has not agreed to show its result, or one that has not would follow from it
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
