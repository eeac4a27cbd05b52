'use client';
import { Button } from '@marquee/ui/button';
import { cn } from '@marquee/ui/lib/cn';
import { download, toCsv, withOrigin } from '@marquee/ui/lib/csv';
import { type HeadCell, TableHead } from '@marquee/ui/table-head';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { money, number } from '../../../lib/format.ts';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';
import type { Campaign } from '../words.ts';

type Statement = Outputs['campaigns']['statement'];
type Line = Statement['lines'][number];

const columns: readonly (string | HeadCell)[] = [
  'Exhibitor',
  { label: 'For', className: 'max-tablet:hidden' },
  { label: 'Messages or visits', figures: true },
  { label: 'Fee', figures: true },
  { label: 'Share of tickets', figures: true },
  { label: 'Earned', figures: true },
];
const sent: ReadonlySet<Campaign['state']> = new Set(['measuring', 'done']);
const nameOf = ({ name, key }: Pick<Line, 'name' | 'key'>) => name ?? key;
const countOf = ({ agreed, delivered, visits }: Line) => (agreed.basis === 'delivered' ? delivered : visits);

/** What each exhibitor earns by a campaign, and all of them. */
export function StatementSection({ campaign }: { readonly campaign: Campaign }) {
  const found = useQuery(apiQuery('campaigns.statement', { id: campaign.id }, { enabled: sent.has(campaign.state) }));
  const statement = found.data;
  if (!statement || statement.all.total === 0) return null;
  const rest = othersOf(statement);
  const paid = (minor: number) => money(minor, statement.currency);
  const cell = 'h-[34px] pr-3 text-right';
  return (
    <section aria-labelledby="statement" className="border-line border-t px-(--pad) py-5">
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id="statement" className="font-semibold text-section">
          Statement
          <span className="ml-2 font-normal text-body text-ink-2">
            {statement.isFinal ? 'from figures as they may be told' : 'grows until the campaign is measured'}
          </span>
        </h2>
        <Button size="sm" className="print:hidden" icon={<Download aria-hidden="true" />} onClick={() => save(campaign, statement)}>
          Statement as CSV
        </Button>
      </div>
      <div className="overflow-x-auto">
        <table className="w-full">
          <caption className="sr-only">What exhibitors earn</caption>
          <TableHead columns={columns} />
          <tbody>
            {statement.lines.map((line) => (
              <tr key={line.key} className="border-line-soft border-b">
                <th scope="row" className="text-left font-medium">
                  {nameOf(line)}
                </th>
                <td className="h-[38px] pr-3 text-ink-2 max-tablet:hidden">
                  {line.agreed.basis === 'delivered' ? 'messages delivered' : 'visits measured'}
                </td>
                <td className={cell}>{number(countOf(line))}</td>
                <td className={cell}>{paid(line.fee)}</td>
                <td className={cell}>{paid(line.share)}</td>
                <td className={cn(cell, 'pr-0 font-semibold')}>{paid(line.total)}</td>
              </tr>
            ))}
            {rest.total > 0 && (
              <tr className="border-line-soft border-b">
                <th scope="row" className="text-left font-medium">
                  Others together
                </th>
                <td className="max-tablet:hidden" />
                <td />
                <td className={cell}>{paid(rest.fee)}</td>
                <td className={cell}>{paid(rest.share)}</td>
                <td className={cn(cell, 'pr-0 font-semibold')}>{paid(rest.total)}</td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="h-[38px] text-left font-semibold">
                All
              </th>
              <td className="max-tablet:hidden" />
              <td />
              <td className={cell}>{paid(statement.all.fee)}</td>
              <td className={cell}>{paid(statement.all.share)}</td>
              <td className={cn(cell, 'pr-0 font-semibold')}>{paid(statement.all.total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** What those earn who are not told apart. */
function othersOf({ lines, all }: Statement): Statement['all'] {
  const left = (of: keyof Statement['all']) => lines.reduce((sum, line) => sum - line[of], all[of]);
  return { fee: left('fee'), share: left('share'), total: left('total') };
}

function save(campaign: Campaign, statement: Statement): void {
  const { lines, all, currency } = statement;
  const rest = othersOf(statement);
  const head = ['Exhibitor', 'For', 'Messages or visits', `Fee, ${currency}`, `Share of tickets, ${currency}`, `Earned, ${currency}`];
  const whole = (minor: number) => minor / 100;
  const rows = lines.map((line) => [nameOf(line), line.agreed.basis, countOf(line), whole(line.fee), whole(line.share), whole(line.total)]);
  const others = rest.total > 0 ? [['Others together', '', null, whole(rest.fee), whole(rest.share), whole(rest.total)]] : [];
  const sum = ['All', '', null, whole(all.fee), whole(all.share), whole(all.total)];
  download(`statement-${campaign.id}.csv`, withOrigin([['Campaign', campaign.name]], toCsv(head, [...rows, ...others, sum])));
}
