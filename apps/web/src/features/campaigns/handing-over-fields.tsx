'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Notice } from '@marquee/ui/notice';
import { Segmented } from '@marquee/ui/segmented';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation, type Outputs } from '../../lib/trpc.tsx';

type Rules = Outputs['campaigns']['rules'];
export type HandingOver = Rules['handingOver'];
const ways = [
  { value: 'file', label: 'A file that we fetch' },
  { value: 'webhook', label: 'Calls to our system' },
] as const;

/** How whom to send to is handed over: in a file, or by calls to the exhibitor's own system. */
export function HandingOverFields({ rules, fault }: { readonly rules: Rules; readonly fault: (path: string) => string | undefined }) {
  const before = rules.handingOver;
  const webhook = before.kind === 'webhook' ? before : null;
  const [kind, setKind] = useState<HandingOver['kind']>(before.kind);
  const [url, setUrl] = useState(webhook?.url ?? '');
  return (
    <div className="grid gap-4">
      <div className="grid justify-items-start gap-1">
        <span className="font-medium text-small">Whom to send to is handed over by</span>
        <Segmented label="Whom to send to is handed over by" options={ways} value={kind} onValueChange={setKind} />
        <input type="hidden" name="handingOver" value={kind} />
      </div>
      {kind === 'webhook' && (
        <>
          <Field label="Address of your system" hint="It begins with https://" error={fault('/handingOver/url')}>
            {(control) => <Input {...control} name="url" required value={url} onChange={(event) => setUrl(event.target.value)} />}
          </Field>
          <Field
            label="Page where moviegoers unsubscribe"
            hint="Links to unsubscribe lead there"
            error={fault('/handingOver/unsubscribeUrl')}
          >
            {(control) => <Input {...control} name="unsubscribeUrl" required defaultValue={webhook?.unsubscribeUrl ?? ''} />}
          </Field>
          <Field label="Moviegoers a minute at most" error={fault('/handingOver/perMinute')}>
            {(control) => (
              <Input {...control} name="perMinute" type="number" min={1} max={100_000} required defaultValue={webhook?.perMinute ?? 600} />
            )}
          </Field>
          <Secret hasSecret={rules.hasSecret} />
          <Trial url={url} />
        </>
      )}
    </div>
  );
}

/** What the rules' form says of it. */
export function handingOverOf(given: FormData): HandingOver {
  if (given.get('handingOver') !== 'webhook') return { kind: 'file' };
  const text = (name: string) => String(given.get(name) ?? '');
  return { kind: 'webhook', url: text('url'), unsubscribeUrl: text('unsubscribeUrl'), perMinute: Number(text('perMinute')) };
}

function Secret({ hasSecret }: { readonly hasSecret: boolean }) {
  const cache = useQueryClient();
  const make = useMutation(
    apiMutation('campaigns.makeWebhookSecret', { onSuccess: () => cache.invalidateQueries({ queryKey: ['campaigns', 'rules'] }) }),
  );
  return (
    <div className="grid justify-items-start gap-2">
      {make.data ? (
        <Field label="Signing secret" hint="It is shown this once. Keep it where your system reads it.">
          {(control) => <Input {...control} readOnly value={make.data.secret} onFocus={(event) => event.target.select()} />}
        </Field>
      ) : (
        <>
          <p className="text-ink-2 text-small">
            {hasSecret
              ? 'Calls are signed with the secret that was made. A new one takes its place at once.'
              : 'Calls are signed with a secret. Without one nothing is sent.'}
          </p>
          <Button busy={make.isPending} onClick={() => make.mutate({})}>
            {hasSecret ? 'Make another signing secret' : 'Make a signing secret'}
          </Button>
        </>
      )}
      {make.isError && <Notice kind="bad">{problemOf(make.error).message}</Notice>}
    </div>
  );
}

function Trial({ url }: { readonly url: string }) {
  const trial = useMutation(apiMutation('campaigns.tryWebhook'));
  return (
    <div className="grid justify-items-start gap-2">
      <Button busy={trial.isPending} disabled={url === ''} onClick={() => trial.mutate({ url })}>
        Try it
      </Button>
      {trial.isError && <Notice kind="bad">{problemOf(trial.error).message}</Notice>}
      {trial.data && (
        <Notice kind={trial.data.taken ? 'info' : 'bad'}>{trial.data.taken ? 'Your system took the call.' : trial.data.said}</Notice>
      )}
    </div>
  );
}
