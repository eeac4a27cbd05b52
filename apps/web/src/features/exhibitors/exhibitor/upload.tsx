'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Notice } from '@marquee/ui/notice';
import { Progress } from '@marquee/ui/progress';
import { Select } from '@marquee/ui/select';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Upload as UploadIcon } from 'lucide-react';
import { useState } from 'react';
import { number } from '../../../lib/format.ts';
import { Link } from '../../../lib/link.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation, apiQuery } from '../../../lib/trpc.tsx';
import { ImportState } from './import-state.tsx';
import { sendFile } from './send-file.ts';

const feeds = [
  { value: 'members', label: 'Members' },
  { value: 'transactions', label: 'Transactions' },
];
const againMs = 1_000;

/** Sends a file of a feed, and shows how far its import has got: also to somebody who comes back to the page. */
export function Upload({ exhibitor }: { readonly exhibitor: string }) {
  const cache = useQueryClient();
  const [sent, setSent] = useState<number | null>(null);
  const latest = useQuery(
    apiQuery('imports.latest', {}, { refetchInterval: ({ state: { data } }) => (data?.job?.state === 'running' ? againMs : false) }),
  );
  const job = latest.data?.job ?? null;
  const cancel = useMutation(
    apiMutation('exhibitors.cancelImport', {
      onError: (error) => toast.error('Not cancelled', { description: problemOf(error).message }),
      onSettled: () => cache.invalidateQueries({ queryKey: ['imports'] }),
    }),
  );
  const send = useMutation({
    mutationFn: ({ feed, file }: { readonly feed: string; readonly file: File }) => sendFile({ exhibitor, feed, file, onSent: setSent }),
    onSettled: async () => {
      setSent(null);
      await cache.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  return (
    <section aria-labelledby="upload" className="border-line border-t px-(--pad) py-5">
      <h2 id="upload" className="mb-3 font-semibold text-section">
        Upload a file
        <span className="ml-2 font-normal text-body text-ink-2">
          CSV or NDJSON, at most 1 GB, also as .gz; sending it twice changes nothing
        </span>
        <Link className="ml-3 font-normal text-body" href={`/exhibitors/${encodeURIComponent(exhibitor)}/files`}>
          How its files are laid out
        </Link>
      </h2>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const file = data.get('file');
          if (file instanceof File && file.size > 0) send.mutate({ feed: String(data.get('feed')), file });
        }}
      >
        <Field label="Feed">{(control) => <Select {...control} name="feed" options={feeds} />}</Field>
        <Field label="File of the feed">
          {(control) => (
            <input
              {...control}
              name="file"
              type="file"
              required
              accept=".csv,.ndjson,.gz"
              className="min-h-[30px] text-small file:mr-3 file:h-[30px] file:rounded-md file:border file:border-line file:border-solid file:bg-surface file:px-[11px] file:font-medium file:text-ink"
            />
          )}
        </Field>
        <Button
          type="submit"
          icon={<UploadIcon aria-hidden="true" />}
          busy={send.isPending}
          blockedBy={job?.state === 'running' ? 'An import is under way. Wait for its end, or cancel it.' : undefined}
        >
          Upload
        </Button>
      </form>
      {sent !== null && <Progress className="mt-3 max-w-md" label={`${number(Math.round(sent * 100))} percent sent`} value={sent} />}
      {send.error && (
        <Notice kind="bad" className="mt-2">
          {send.error.message}
        </Notice>
      )}
      {job && <ImportState job={job} onCancel={() => cancel.mutate({ id: job.id })} cancelling={cancel.isPending} />}
    </section>
  );
}
