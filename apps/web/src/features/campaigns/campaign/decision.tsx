'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Notice } from '@marquee/ui/notice';
import { TextArea } from '@marquee/ui/text-area';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { faultAt } from '../../../lib/fault-at.ts';
import { day, figureInWords } from '../../../lib/format.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import { type Campaign, partWords } from '../words.ts';
import { HandOver } from './hand-over.tsx';
import { useSending } from './live-sending.tsx';

type DecisionKind = 'approve' | 'ask_change' | 'decline';

/** What an exhibitor's approver decides, and afterwards where its file is fetched. */
export function Decision({ campaign }: { readonly campaign: Campaign }) {
  const [part] = campaign.parts;
  if (part && campaign.state === 'sending' && part.state === 'approved') return <HandOverUnlessCalled campaign={campaign} part={part} />;
  if (!part || !campaign.may.includes('decide')) return null;
  return <Form key={part.revision} campaign={campaign} part={part} />;
}

/** Where it goes to the exhibitor's own system there is no file. */
function HandOverUnlessCalled({ campaign, part }: { readonly campaign: Campaign; readonly part: Campaign['parts'][number] }) {
  const sending = useSending(campaign);
  return sending && sending.own === null ? <HandOver campaign={campaign} part={part} /> : null;
}

function Form({ campaign, part }: { readonly campaign: Campaign; readonly part: Campaign['parts'][number] }) {
  const cache = useQueryClient();
  const [said, setSaid] = useState('');
  const decide = useMutation(
    apiMutation('campaigns.decide', {
      onSuccess: ({ state }) => toast.success(partWords[state].word),
      onSettled: () => cache.invalidateQueries({ queryKey: ['campaigns'] }),
    }),
  );
  const fault = faultAt(decide.error);
  const send = (decision: DecisionKind) => decide.mutate({ id: campaign.id, revision: part.revision, decision, said });
  const busy = (decision: DecisionKind) => decide.isPending && decide.variables?.decision === decision;
  return (
    <section aria-labelledby="decide" className="grid gap-3 border-line border-t bg-sunken px-(--pad) py-5">
      <h2 id="decide" className="font-semibold text-section">
        {campaign.waitsForMe ? 'Your decision' : `You said: ${partWords[part.state].word.toLowerCase()}`}
      </h2>
      <p className="max-w-3xl text-ink-2">
        {campaign.organisation.name} asks to send {campaign.film?.name ?? 'a film'} to{' '}
        <strong className="font-semibold text-ink">{part.audience ? figureInWords(part.audience) : 'some'}</strong> of your moviegoers
        {whoText(campaign.sentence)}. {Math.round(campaign.request.controlShare * 100)}% of them are held out, to see what it did.
        {campaign.request.decideBy !== null && ` Decide by ${day(campaign.request.decideBy)}.`}
      </p>
      <Field label="What you say to it" hint="Needed to decline, or to ask for a change" error={fault('/said')} className="max-w-xl">
        {(control) => <TextArea {...control} rows={2} value={said} onChange={(event) => setSaid(event.target.value)} />}
      </Field>
      {fault('') && <Notice kind="bad">{fault('')}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={busy('approve')} onClick={() => send('approve')}>
          Approve
        </Button>
        <Button busy={busy('ask_change')} onClick={() => send('ask_change')}>
          Ask for a change
        </Button>
        <Button busy={busy('decline')} onClick={() => send('decline')}>
          Decline
        </Button>
      </div>
    </section>
  );
}

/** "Moviegoers who are female." → " who are female". */
function whoText(sentence: string | null): string {
  const said = (sentence ?? '').replace(/\.$/, '');
  return said.startsWith('Moviegoers ') ? said.slice('Moviegoers'.length) : said === '' ? '' : ` (${said})`;
}
