'use client';
import { Notice } from '@marquee/ui/notice';
import { useQuery } from '@tanstack/react-query';
import { number } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery, type Outputs } from '../../lib/trpc.tsx';

type Finding = Outputs['exhibitors']['diagnostics']['findings'][number];

export const findingWords: Readonly<Record<Finding['kind'], string>> = {
  no_time_zone: 'no time zone',
  invalid_time_zone: 'an invalid time zone',
  unknown_code: 'not in the catalogue',
  no_transactions: 'no visit on record',
  no_member: 'named by no member',
};
const shownAtFirst = 8;

/** Sites with something missing: of one exhibitor, or of all. */
export function Diagnostics({ exhibitor }: { readonly exhibitor?: string }) {
  const found = useQuery(apiQuery('exhibitors.diagnostics', exhibitor === undefined ? {} : { exhibitor }));
  const { findings = [], counts = [], sites = 0 } = found.data ?? {};
  return (
    <section aria-labelledby="missing" className="border-line border-t px-(--pad) py-5">
      <h2 id="missing" className="mb-2 font-semibold text-section">
        Sites with something missing
        {found.data && (
          <span className="ml-2 font-normal text-body text-ink-2">
            {counts.length === 0
              ? `none of ${number(sites)}`
              : counts.map(({ kind, count }) => `${number(count)} ${findingWords[kind]}`).join(', ')}
          </span>
        )}
      </h2>
      {found.isError && <Notice kind="bad">{problemOf(found.error).message}</Notice>}
      {findings.length > 0 && (
        <ul>
          {findings.slice(0, exhibitor === undefined ? shownAtFirst : findings.length).map((finding) => (
            <li
              key={`${finding.exhibitor} ${finding.kind} ${finding.code}`}
              className="grid min-h-[38px] grid-cols-[minmax(0,1fr)_minmax(0,2fr)_minmax(0,1.4fr)] items-center gap-4 border-line-soft border-b py-1.5 max-tablet:grid-cols-1 max-tablet:gap-0.5"
            >
              <span>
                <strong className="font-medium">{finding.name}</strong>
                <span className="block text-ink-3 text-small">
                  {exhibitor === undefined ? `${finding.exhibitor}, ` : ''}
                  {finding.code}
                </span>
              </span>
              <span>{finding.says}</span>
              <StepFor finding={finding} within={exhibitor !== undefined} />
            </li>
          ))}
        </ul>
      )}
      {exhibitor === undefined && findings.length > shownAtFirst && (
        <p className="pt-2 text-ink-2">{number(findings.length - shownAtFirst)} more: open an exhibitor to see those of its own.</p>
      )}
    </section>
  );
}

/** The step that mends it, as a link to where it is done. */
function StepFor({ finding, within }: { readonly finding: Finding; readonly within: boolean }) {
  const replay = finding.kind === 'unknown_code' && finding.helps === 'Replay them.';
  const address = replay
    ? `/dead-letters?reason=unknown_site&exhibitor=${encodeURIComponent(finding.exhibitor)}`
    : `/exhibitors/${encodeURIComponent(finding.exhibitor)}#sites`;
  if (finding.kind === 'no_member' || finding.kind === 'no_transactions' || (within && !replay))
    return <span className="text-ink-2">{finding.helps}</span>;
  return (
    <Link href={address} className="inline-block py-1 font-medium text-accent-ink">
      {finding.helps}
    </Link>
  );
}
