'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { Field } from '@marquee/ui/field';
import { Notice } from '@marquee/ui/notice';
import { Segmented } from '@marquee/ui/segmented';
import { toast } from '@marquee/ui/toaster';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { faultAt } from '../../../lib/fault-at.ts';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation, apiQuery } from '../../../lib/trpc.tsx';
import { Page, PageTitle } from '../../shell/index.ts';
import { ColumnTable } from './column-table.tsx';
import { LayoutForm } from './form.tsx';
import { type Feed, type Layout, type Sample, sampleOf } from './layout.ts';
import { RowsTable } from './rows-table.tsx';

const feeds = [
  { value: 'members', label: 'Members' },
  { value: 'transactions', label: 'Transactions' },
] as const;

/** How an exhibitor's files of a feed are laid out, tried on the beginning of one of them. Another feed begins anew. */
export function LayoutPage({ exhibitor, feed }: { readonly exhibitor: string; readonly feed: Feed }) {
  const router = useRouter();
  const found = useQuery(apiQuery('exhibitors.open', { id: exhibitor }));
  const kept = useQuery(apiQuery('feedLayouts.open', { exhibitor }));
  const name = found.data?.exhibitor.name ?? exhibitor;
  const home = `/exhibitors/${encodeURIComponent(exhibitor)}`;
  const error = kept.error ?? found.error;
  return (
    <Page crumbs={[{ label: 'Exhibitors', href: '/exhibitors' }, { label: name, href: home }, { label: 'Files' }]}>
      <PageTitle
        title="How files are laid out"
        meta={<span>Files whose header is the feed’s own are read as they are, whatever stands here.</span>}
        actions={
          <Segmented
            label="Feed"
            options={feeds}
            value={feed}
            onValueChange={(value) => router.replace(`${home}/files?feed=${value}`, { scroll: false })}
          />
        }
      />
      {error ? (
        <ErrorState
          title="How files are laid out could not be loaded"
          errorId={problemOf(error).errorId}
          actions={<Button onClick={() => void kept.refetch()}>Try again</Button>}
        >
          {problemOf(error).message}
        </ErrorState>
      ) : (
        kept.data && (
          <Editor key={feed} exhibitor={exhibitor} feed={feed} kept={kept.data.layouts.find((one) => one.feed === feed)?.layout ?? null} />
        )
      )}
    </Page>
  );
}

function Editor({ exhibitor, feed, kept }: { readonly exhibitor: string; readonly feed: Feed; readonly kept: Layout | null }) {
  const cache = useQueryClient();
  const [sample, setSample] = useState<Sample | null>(null);
  const [edited, setEdited] = useState<Layout | null>(null);
  const asked = edited ?? kept;
  const trial = useQuery(
    apiQuery(
      'feedLayouts.try',
      { exhibitor, feed, sample: sample?.base64 ?? '', whole: sample?.whole ?? true, ...(asked === null ? {} : { layout: asked }) },
      { enabled: sample !== null, placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  const save = useMutation(
    apiMutation('feedLayouts.save', {
      onSuccess: async ({ layout }) => {
        setEdited(null);
        await cache.invalidateQueries({ queryKey: ['feedLayouts', 'open'] });
        toast.success(layout === null ? 'Files are read as the feed has them' : 'The next file is read like this');
      },
      onError: (error) => toast.error('Not saved', { description: problemOf(error).message }),
    }),
  );
  const layout = asked ?? trial.data?.layout ?? null;
  const zoneFault = faultAt(trial.error)('/layout/timeZone');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 px-(--pad) pb-8">
      <section aria-labelledby="sample" className="grid gap-3">
        <h2 id="sample" className="font-semibold text-section">
          A file to look at
        </h2>
        <Field label="A CSV file as the exhibitor sends it" hint="Its first 64 KB are looked at, and nothing of it is kept.">
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".csv,text/csv"
              className="min-h-[30px] text-small file:mr-3 file:h-[30px] file:rounded-md file:border file:border-line file:border-solid file:bg-surface file:px-[11px] file:font-medium file:text-ink"
              onChange={async (event) => {
                const [picked] = event.target.files ?? [];
                if (picked) setSample(await sampleOf(picked));
              }}
            />
          )}
        </Field>
        {kept !== null && (
          <p className="text-ink-2">
            Files of this exhibitor are read by a layout of its own.{' '}
            <Button size="sm" busy={save.isPending} onClick={() => save.mutate({ exhibitor, feed, layout: null })}>
              Read them as the feed has it
            </Button>
          </p>
        )}
        {trial.error && zoneFault === undefined && <Notice kind="bad">{problemOf(trial.error).message}</Notice>}
        {trial.data && !trial.data.needed && (
          <Notice kind="info">The header of this file is the feed’s own: it is read as it is, and needs no layout.</Notice>
        )}
      </section>
      {trial.data?.needed && layout && (
        <>
          <section aria-labelledby="layout" className="grid grid-cols-[minmax(0,1fr)] gap-4 border-line border-t pt-5">
            <h2 id="layout" className="font-semibold text-section">
              Layout
              <span className="ml-2 font-normal text-body text-ink-2">
                {edited === null && kept === null ? 'as the file suggests it' : ''}
              </span>
            </h2>
            <LayoutForm trial={trial.data} layout={layout} zoneFault={zoneFault} onChange={setEdited} />
            <ColumnTable trial={trial.data} layout={layout} onChange={setEdited} />
            <div className="flex gap-2">
              <Button variant="primary" busy={save.isPending} onClick={() => save.mutate({ exhibitor, feed, layout })}>
                Save layout
              </Button>
              {edited !== null && (
                <Button onClick={() => setEdited(null)}>Back to {kept === null ? 'what the file suggests' : 'what is saved'}</Button>
              )}
            </div>
          </section>
          <section aria-labelledby="rows" className="grid grid-cols-[minmax(0,1fr)] gap-2 border-line border-t pt-5">
            <h2 id="rows" className="font-semibold text-section">
              What is read
            </h2>
            <RowsTable trial={trial.data} />
          </section>
        </>
      )}
    </div>
  );
}
