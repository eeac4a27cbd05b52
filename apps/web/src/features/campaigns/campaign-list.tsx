'use client';
import { Button } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { Segmented } from '@marquee/ui/segmented';
import { Skeleton } from '@marquee/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';
import { Page, PageTitle } from '../shell/index.ts';
import { CampaignTable } from './campaign-table.tsx';
import { NewCampaignDialog } from './new-campaign-dialog.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import type { CampaignRow } from './words.ts';

/** Others decide and send without anybody here doing something. */
const againMs = 30_000;
const shelves = [
  { value: 'all', label: 'All' },
  { value: 'mine', label: 'Waits for me' },
] as const;

/** The page of campaigns: an organisation's own, or to an exhibitor those that ask it. */
export function CampaignList() {
  const person = usePerson();
  const found = useQuery(apiQuery('campaigns.list', {}, { refetchInterval: againMs }));
  const [shelf, setShelf] = useState<'all' | 'mine'>('all');
  const [creating, setCreating] = useState(false);
  const [ruling, setRuling] = useState(false);
  const mayCreate = person.permissions.includes('campaigns:write');
  const isExhibitor = person.organisation.kind === 'exhibitor';
  const all = found.data?.campaigns ?? [];
  const waiting = all.filter(({ waitsForMe }) => waitsForMe);
  const create = mayCreate && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setCreating(true)}>
      New campaign
    </Button>
  );
  return (
    <Page crumbs={[{ label: 'Campaigns' }]}>
      <PageTitle
        title="Campaigns"
        meta={<span>{isExhibitor ? 'Requests to send something to your moviegoers' : `Campaigns of ${person.organisation.name}`}</span>}
        actions={
          create ||
          (person.permissions.includes('campaigns:decide') && <Button onClick={() => setRuling(true)}>Rules for campaigns</Button>) ||
          undefined
        }
      />
      {waiting.length > 0 && (
        <div className="flex flex-wrap items-center gap-3 px-(--pad) pb-4">
          <Segmented
            label="Which campaigns"
            options={shelves.map((one) => (one.value === 'mine' ? { ...one, label: `Waits for me (${waiting.length})` } : one))}
            value={shelf}
            onValueChange={setShelf}
          />
        </div>
      )}
      <div className="px-(--pad) pb-10">
        {found.isPending ? (
          <div role="status" aria-label="Loading campaigns" className="grid gap-3">
            {['a', 'b', 'c'].map((key) => (
              <Skeleton key={key} className="h-8 w-full" />
            ))}
          </div>
        ) : found.isError ? (
          <ErrorState
            title="The campaigns could not be loaded"
            errorId={problemOf(found.error).errorId}
            className="px-0"
            actions={<Button onClick={() => void found.refetch()}>Try again</Button>}
          >
            {problemOf(found.error).message}
          </ErrorState>
        ) : all.length === 0 ? (
          <EmptyState title="No campaign yet" className="px-0" actions={create || undefined}>
            {isExhibitor
              ? 'When a studio asks to send something to your moviegoers, it stands here for you to decide.'
              : 'A campaign puts a segment before exhibitors, each of which decides, and shows afterwards whether it worked.'}
          </EmptyState>
        ) : (
          <CampaignTable rows={shown(shelf === 'mine' && waiting.length > 0 ? waiting : all)} isExhibitor={isExhibitor} />
        )}
      </div>
      {ruling && <RulesDialog onClose={() => setRuling(false)} />}
      {creating && <NewCampaignDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

/** What waits for whoever looks comes first; else the newest change does. */
function shown(rows: readonly CampaignRow[]): readonly CampaignRow[] {
  return [...rows].sort((a, b) => Number(b.waitsForMe) - Number(a.waitsForMe));
}
