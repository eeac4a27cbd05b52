'use client';
import { Button, buttonClass } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Blend, ChartNoAxesColumn, UserX } from 'lucide-react';
import { comparePath } from '../../../lib/compare-address.ts';
import { builderPath } from '../../../lib/draft-address.ts';
import { Link } from '../../../lib/link.tsx';
import { isBudgetSpent, problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { TrainButton } from '../../lookalikes/index.ts';
import { usePerson } from '../../person/index.ts';
import { ProfilePanel } from '../../profile/index.ts';
import { Page, PageTitle } from '../../shell/index.ts';
import { ComparableSection } from './comparable-section.tsx';
import { audienceOf, othersThan } from './definitions.ts';
import { FilmFacts } from './film-facts.tsx';
import { FilmStrip } from './film-strip.tsx';
import { PresalesSection } from './presales-section.tsx';
import { RunSection } from './run-section.tsx';
import { releaseText } from './words.ts';

/** The page of one film: what it is, its figures, how who comes changed over its run, and who they are. */
export function FilmPage({ id }: { readonly id: string }) {
  const { exhibitors, pooled } = usePerson();
  const found = useQuery(apiQuery('films.show', { id }, { staleTime: 60_000 }));
  const page = found.data;
  const problem = found.isError ? problemOf(found.error) : null;
  const title = page?.film.title ?? 'Film';
  const all = exhibitors.length + pooled;
  return (
    <Page crumbs={[{ label: 'Films', href: '/films' }, { label: title }]}>
      <PageTitle
        title={title}
        meta={page && releaseText(page).map((text) => <span key={text}>{text}</span>)}
        actions={
          page && (
            <span className="flex flex-wrap gap-2 print:hidden">
              <Link href={comparePath({ kind: 'film', id })} className={buttonClass()}>
                <ChartNoAxesColumn aria-hidden="true" />
                Compare
              </Link>
              <Link href={builderPath(othersThan(id))} className={buttonClass()}>
                <UserX aria-hidden="true" />
                Who has not seen it
              </Link>
              <TrainButton films={[id]}>Find lookalikes</TrainButton>
              <Link href={builderPath(audienceOf(id))} className={buttonClass({ variant: 'primary' })}>
                <Blend aria-hidden="true" />
                New segment from its audience
              </Link>
            </span>
          )
        }
      />
      {problem !== null ? (
        <ErrorState
          title={
            problem.code === 'not_found' ? 'There is no such film' : isBudgetSpent(problem) ? problem.title : 'The film could not be loaded'
          }
          errorId={problem.errorId}
          actions={
            problem.code === 'not_found' ? (
              <Link href="/films" className={buttonClass()}>
                All films
              </Link>
            ) : isBudgetSpent(problem) ? undefined : (
              <Button onClick={() => void found.refetch()}>Try again</Button>
            )
          }
        >
          {problem.message}
        </ErrorState>
      ) : page === undefined ? (
        <div role="status" aria-label="Loading the film" className="grid gap-4 px-(--pad)">
          <Skeleton className="h-10 w-2/3" />
          <Skeleton className="h-20 w-full" />
          <Skeleton className="h-80 w-full" />
        </div>
      ) : (
        <>
          <FilmFacts page={page} />
          <FilmStrip page={page} />
          <RunSection id={id} title={title} />
          <PresalesSection id={id} />
          <ProfilePanel
            query={{
              definition: audienceOf(id),
              subject: { name: `Audience of ${title}`, version: 'film', scope: all === 1 ? '1 exhibitor' : `${all} exhibitors` },
            }}
          />
          <ComparableSection key={id} id={id} title={title} />
        </>
      )}
    </Page>
  );
}
