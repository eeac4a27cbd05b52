'use client';
import { Button } from '@marquee/ui/button';
import { Notice } from '@marquee/ui/notice';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { number } from '../../../lib/format.ts';
import { problemOf } from '../../../lib/problem.ts';
import type { Outputs } from '../../../lib/trpc.tsx';
import { callApi } from '../../../lib/trpc-client.ts';
import { usePerson } from '../../person/index.ts';
import type { Campaign } from '../words.ts';
import { inParts } from './in-parts.ts';

type Told = Outputs['campaigns']['recordEventFile'];
const lettersAtOnce = 500_000;
const shownLines = 10;
const nothing: Told = { taken: 0, unknown: 0, refused: 0, lines: [] };
const takesEvents: ReadonlySet<Campaign['state']> = new Set(['sending', 'sending_paused', 'measuring', 'done']);

/** Where an approver tells by a file what happened to the messages: for systems that do not tell it themselves. */
export function EventFile({ campaign }: { readonly campaign: Campaign }) {
  const mayTell = usePerson().permissions.includes('campaigns:decide');
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const tell = useMutation({
    mutationFn: async (file: File) => {
      let told = nothing;
      for (const { text, before } of inParts(await file.text(), lettersAtOnce))
        told = together(told, await callApi('campaigns.recordEventFile', { id: campaign.id, csv: text }), before);
      return told;
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['campaigns'] }),
  });
  if (!mayTell || !takesEvents.has(campaign.state)) return null;
  return (
    <section aria-labelledby="event-file" className="grid justify-items-start gap-3 border-line border-t px-(--pad) py-4">
      <h2 id="event-file" className="font-semibold">
        What happened to the messages, as a file{' '}
        <span className="ml-1 font-normal text-ink-3 text-small">
          CSV with moviegoer_id, event, at and, for an unsubscription from one channel alone, channel; the same file again changes nothing
        </span>
      </h2>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        aria-labelledby="event-file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) tell.mutate(file);
        }}
      />
      <Button busy={tell.isPending} onClick={() => input.current?.click()}>
        Choose the file
      </Button>
      {tell.isError && <Notice kind="bad">{problemOf(tell.error).message}</Notice>}
      {tell.data && <ToldOf told={tell.data} />}
    </section>
  );
}

function ToldOf({ told: { taken, unknown, refused, lines } }: { readonly told: Told }) {
  return (
    <Notice kind={refused + unknown > 0 ? 'warn' : 'info'}>
      <p>
        {number(taken)} taken
        {unknown > 0 && `; ${number(unknown)} not, because they are not of those that this campaign was sent to`}
        {refused > 0 && `; ${number(refused)} lines could not be read:`}
      </p>
      {lines.length > 0 && (
        <ul>
          {lines.slice(0, shownLines).map(({ line, message }) => (
            <li key={line}>
              Line {number(line)}: {message}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** What came of two parts of a file, with the numbers of its own lines. */
function together(one: Told, other: Told, before: number): Told {
  return {
    taken: one.taken + other.taken,
    unknown: one.unknown + other.unknown,
    refused: one.refused + other.refused,
    lines: [...one.lines, ...other.lines.map(({ line, message }) => ({ line: line === 1 ? 1 : line + before, message }))],
  };
}
