'use client';
import { useQuery } from '@tanstack/react-query';
import { number } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { apiQuery } from '../../lib/trpc.tsx';
import { ReplayButton } from './replay-button.tsx';

const head = 'border-line border-b pr-3 pb-1.5 font-normal text-ink-3 text-small';

/** Where the rows of a reason are listed. */
export function lettersAddress(filter: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(filter).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]));
  return `/dead-letters?${new URLSearchParams(given)}`;
}

/** What was refused, by reason: of one exhibitor, or of all. */
export function ReasonTable({ exhibitor }: { readonly exhibitor?: string }) {
  const found = useQuery(apiQuery('deadLetters.reasons', exhibitor === undefined ? {} : { exhibitor }));
  const reasons = found.data?.reasons ?? [];
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  return (
    <section aria-labelledby="letters" className="border-line border-t px-(--pad) py-5">
      <h2 id="letters" className="mb-3 font-semibold text-section">
        Dead letters
        {found.data && (
          <span className="ml-2 font-normal text-body text-ink-2">
            {found.data.total === 0
              ? 'nothing was refused'
              : `${number(found.data.total)} by reason; each keeps its original bytes, feed, file and line`}
          </span>
        )}
      </h2>
      {reasons.length > 0 && (
        <div className="overflow-x-auto">
          <table>
            <caption className="sr-only">Dead letters by reason</caption>
            <thead>
              <tr>
                <th scope="col" className={head}>
                  Reason
                </th>
                <th scope="col" className={head}>
                  Rows
                </th>
                {exhibitor === undefined && (
                  <th scope="col" className={`${head} max-tablet:hidden`}>
                    From
                  </th>
                )}
                <th scope="col" className={head}>
                  What is wrong, and what helps
                </th>
                <th scope="col" className={`${head} pr-0`}>
                  <span className="sr-only">Do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {reasons.map(({ reason, title, says, count, exhibitors }) => (
                <tr key={reason} className="hover:bg-hover [&>*]:h-[38px] [&>*]:border-line-soft [&>*]:border-b [&>*]:pr-3">
                  <th scope="row" className="whitespace-nowrap text-left font-normal max-tablet:whitespace-normal">
                    <span className="block py-1">
                      <Link href={lettersAddress({ reason, exhibitor })} className="text-accent-ink">
                        {title}
                      </Link>
                      <span className="block font-mono text-ink-3 text-small">{reason}</span>
                    </span>
                  </th>
                  <td>
                    <span className="flex items-center gap-2">
                      <span className="w-14 text-right">{number(count)}</span>
                      <span aria-hidden="true" className="block w-20 max-tablet:hidden">
                        <span className="block h-2 rounded-sm bg-accent" style={{ width: `${Math.max(3, (count / most) * 100)}%` }} />
                      </span>
                    </span>
                  </td>
                  {exhibitor === undefined && (
                    <td className="max-tablet:hidden">
                      {exhibitors.length > 2 ? `${exhibitors.length} exhibitors` : exhibitors.join(', ') || 'the catalogue'}
                    </td>
                  )}
                  <td className="py-1 text-ink-2">{says}</td>
                  <td className="pr-0! text-right">
                    <ReplayButton query={{ reason, ...(exhibitor === undefined ? {} : { exhibitor }) }} label={`Replay ${reason}`} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
