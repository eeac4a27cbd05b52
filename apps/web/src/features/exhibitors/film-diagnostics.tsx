'use client';
import { Notice } from '@marquee/ui/notice';
import { useQuery } from '@tanstack/react-query';
import { number } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery, type Outputs } from '../../lib/trpc.tsx';

type Kind = Outputs['exhibitors']['filmDiagnostics']['findings'][number]['kind'];
const kindWords: Readonly<Record<Kind, string>> = { unreleased: 'not released', unmatched: 'unmatched', no_visits: 'without a visit' };
const shown = 8;

/** Films that nobody is on record of having seen, with why. */
export function FilmDiagnostics() {
  const found = useQuery(apiQuery('exhibitors.filmDiagnostics', {}));
  const { films = 0, counts = [], findings = [] } = found.data ?? {};
  return (
    <section aria-labelledby="films" className="border-line border-t px-(--pad) py-5">
      <h2 id="films" className="mb-2 font-semibold text-section">
        Films that do not show
        {found.data && (
          <span className="ml-2 font-normal text-body text-ink-2">
            {counts.length === 0
              ? `none of ${number(films)}`
              : `${counts.map(({ kind, count }) => `${number(count)} ${kindWords[kind]}`).join(', ')}, of ${number(films)}`}
          </span>
        )}
      </h2>
      {found.isError && <Notice kind="bad">{problemOf(found.error).message}</Notice>}
      {findings.length > 0 && (
        <ul>
          {findings.slice(0, shown).map(({ kind, film, title, says, helps }) => (
            <li
              key={film}
              className="grid min-h-[34px] grid-cols-[minmax(0,1fr)_minmax(0,2fr)_minmax(0,1.4fr)] items-center gap-4 border-line-soft border-b py-1 max-tablet:grid-cols-1 max-tablet:gap-0.5"
            >
              <strong className="font-medium">{title}</strong>
              <span>{says}</span>
              <span className="text-ink-2">{kind === 'unmatched' ? <Link href="/film-matching">{helps}</Link> : helps}</span>
            </li>
          ))}
        </ul>
      )}
      {findings.length > shown && (
        <p className="pt-2 text-ink-2">{number(counts.reduce((sum, { count }) => sum + count, 0) - shown)} more.</p>
      )}
    </section>
  );
}
