'use client';
import { Button, buttonClass } from '@marquee/ui/button';
import { Notice } from '@marquee/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { figureInWords, moment, number } from '../../../lib/format.ts';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import { usePerson } from '../../person/index.ts';
import type { Campaign, Part } from '../words.ts';

/** Where an exhibitor fetches whom to send to, by its own system. */
export function HandOver({ campaign, part }: { readonly campaign: Campaign; readonly part: Part }) {
  const mayFetch = usePerson().permissions.includes('campaigns:decide');
  const make = useMutation(apiMutation('campaigns.handOver'));
  if (!mayFetch) return null;
  return (
    <section aria-labelledby="hand-over" className="grid gap-3 border-line border-t bg-sunken px-(--pad) py-5">
      <h2 id="hand-over" className="font-semibold text-section">
        Send it to {part.snapshot ? figureInWords(part.snapshot.target) : 'your'} moviegoers
      </h2>
      <p className="max-w-3xl text-ink-2">
        The file has the ids of your moviegoers, what reaches each, and which message each gets. A link opens it once, within a day; each
        time it is opened is on record. Who is in it counts as sent once it is read to its end.
      </p>
      {make.isError && <Notice kind="bad">{problemOf(make.error).message}</Notice>}
      {make.data ? (
        <p className="flex flex-wrap items-center gap-3">
          <a
            href={make.data.path}
            download
            className={buttonClass({ variant: 'primary' })}
            onClick={() => setTimeout(() => make.reset(), 0)}
          >
            <Download aria-hidden="true" />
            Download {number(make.data.people)} ids
          </a>
          <code className="break-all font-mono text-small">{make.data.path}</code>
          <span className="text-ink-3">until {moment(make.data.expiresAt)}</span>
        </p>
      ) : (
        <p>
          <Button variant="primary" busy={make.isPending} onClick={() => make.mutate({ id: campaign.id })}>
            Make a link
          </Button>
        </p>
      )}
    </section>
  );
}
