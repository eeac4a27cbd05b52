'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { Skeleton } from '@marquee/ui/skeleton';
import { Status } from '@marquee/ui/status';
import { useQuery } from '@tanstack/react-query';
import { Link } from '../../../lib/link.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { Page, PageTitle } from '../../shell/index.ts';
import { stateWords } from '../words.ts';
import { Acts } from './acts.tsx';
import { AskedSection } from './asked.tsx';
import { ControlSection } from './control.tsx';
import { Decision } from './decision.tsx';
import { Engagement } from './engagement.tsx';
import { EventFile } from './event-file.tsx';
import { LiveSending } from './live-sending.tsx';
import { Notes } from './notes.tsx';
import { PartTable } from './part-table.tsx';
import { ResultSection } from './result-section.tsx';
import { StatementSection } from './statement.tsx';
import { Steps } from './steps.tsx';
import { TestSending } from './test-sending.tsx';
import { ToldSection } from './told.tsx';
import { useSeen } from './use-seen.ts';
import { WhoCould } from './who-could.tsx';

/** Exhibitors decide, and jobs go on, without anybody here doing something. */
const againMs = 10_000;

/** The page of one campaign: how it stands, who decided what, whom it reaches, and whether it worked. */
export function CampaignPage({ id }: { readonly id: string }) {
  const found = useQuery(apiQuery('campaigns.open', { id }, { refetchInterval: againMs }));
  const campaign = found.data;
  useSeen(id, campaign?.notes.length);
  const { word, kind } = stateWords[campaign?.state ?? 'draft'];
  return (
    <Page crumbs={[{ label: 'Campaigns', href: '/campaigns' }, { label: campaign?.name ?? 'Campaign' }]}>
      <PageTitle
        title={campaign?.name ?? 'Campaign'}
        meta={
          campaign && (
            <>
              <Status kind={kind}>{word}</Status>
              <span>by {campaign.organisation.name}</span>
              {campaign.film && <span>Film {campaign.film.name}</span>}
              {campaign.segment && (
                <span>
                  Segment{' '}
                  <Link href={`/segments/${campaign.segment.id}`} className="underline">
                    {campaign.segment.name}
                  </Link>
                  , version {campaign.segment.version}
                </span>
              )}
            </>
          )
        }
        actions={
          campaign && (
            <span className="flex gap-2 print:hidden">
              <Acts campaign={campaign} />
            </span>
          )
        }
      />
      {found.isPending ? (
        <div role="status" aria-label="Loading the campaign" className="px-(--pad)">
          <Skeleton className="h-60 w-full" />
        </div>
      ) : found.isError ? (
        <ErrorState
          title={problemOf(found.error).code === 'not_found' ? 'There is no such campaign' : 'The campaign could not be loaded'}
          errorId={problemOf(found.error).errorId}
          actions={<Button onClick={() => void found.refetch()}>Try again</Button>}
        >
          {problemOf(found.error).message}
        </ErrorState>
      ) : (
        <>
          <Steps campaign={found.data} />
          <Decision campaign={found.data} />
          <LiveSending campaign={found.data} />
          <TestSending campaign={found.data} />
          <ResultSection campaign={found.data} />
          <Engagement campaign={found.data} />
          <EventFile campaign={found.data} />
          <PartTable campaign={found.data} />
          <div className="grid auto-cols-fr grid-flow-col border-line border-t max-tablet:grid-flow-row [&>*]:border-line [&>*]:border-l [&>*:first-child]:border-l-0">
            {found.data.curve.length > 0 && <ControlSection campaign={found.data} />}
            <WhoCould campaign={found.data} />
            <AskedSection campaign={found.data} />
          </div>
          <StatementSection campaign={found.data} />
          <ToldSection campaign={found.data} />
          <Notes campaign={found.data} />
        </>
      )}
    </Page>
  );
}
