'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { TextArea } from '@marquee/ui/text-area';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { faultAt } from '../../../lib/fault-at.ts';
import { moment } from '../../../lib/format.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import { type Campaign, noteText, partName } from '../words.ts';

/** What happened to a campaign and what was said of it, the newest first. */
export function Notes({ campaign }: { readonly campaign: Campaign }) {
  const names = new Map(campaign.parts.map((part) => [part.key, partName(part)]));
  return (
    <section aria-labelledby="notes" className="border-line border-t px-(--pad) py-5">
      <h2 id="notes" className="mb-3 font-semibold text-section">
        What happened
      </h2>
      {campaign.state !== 'draft' && <Say id={campaign.id} />}
      <ol className="max-w-3xl">
        {[...campaign.notes].reverse().map(({ at, by, organisation, part, kind, text, isNew }) => (
          <li key={`${at} ${by} ${kind} ${part}`} className="border-line-soft border-t py-2">
            <p>
              {by === 'marquee' ? (
                <b className="font-medium">{noteText(kind)}</b>
              ) : (
                <>
                  <b className="font-medium">{by}</b> <span className="text-ink-3">of {organisation}</span> {noteText(kind)}
                </>
              )}
              {part !== null && names.size > 1 && <span className="text-ink-3"> ({names.get(part) ?? 'one exhibitor'})</span>}
              {isNew && <span className="ml-2 rounded-[4px] bg-accent-tint px-1.5 py-px text-accent-ink text-small">new</span>}
              <span className="ml-2 text-ink-3 text-small">{moment(at)}</span>
            </p>
            {text !== '' && <p className="whitespace-pre-wrap text-ink-2">“{text}”</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Say({ id }: { readonly id: string }) {
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const comment = useMutation(
    apiMutation('campaigns.comment', {
      onSuccess: () => setText(''),
      onSettled: () => cache.invalidateQueries({ queryKey: ['campaigns', 'open'] }),
    }),
  );
  const fault = faultAt(comment.error);
  return (
    <form
      className="mb-4 flex max-w-3xl items-end gap-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        comment.mutate({ id, text });
      }}
    >
      <Field label="Say something" error={fault('/text') ?? fault('')} className="flex-1">
        {(control) => <TextArea {...control} rows={2} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Button type="submit" busy={comment.isPending}>
        Say it
      </Button>
    </form>
  );
}
