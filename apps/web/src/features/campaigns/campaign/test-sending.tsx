'use client';
import { Button } from '@marquee/ui/button';
import { Notice } from '@marquee/ui/notice';
import { Select } from '@marquee/ui/select';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import { languageName } from '../../campaign-message/index.ts';
import { usePerson } from '../../person/index.ts';
import type { Campaign } from '../words.ts';

const all = 'all';

/** Where an approver has the message sent to the exhibitor's own test addresses. */
export function TestSending({ campaign }: { readonly campaign: Campaign }) {
  const mayTest = usePerson().permissions.includes('campaigns:decide');
  const cache = useQueryClient();
  const variants = (campaign.request.message?.variants ?? []).filter(({ languages }) => languages.some(({ email }) => email));
  const languages = [...new Set(variants.flatMap((one) => one.languages.map(({ language }) => language)))];
  const [variant, setVariant] = useState(all);
  const [chosen, setLanguage] = useState<string | null>(null);
  const language = chosen ?? languages[0];
  const test = useMutation(
    apiMutation('campaigns.sendTest', { onSuccess: () => cache.invalidateQueries({ queryKey: ['campaigns', 'open'] }) }),
  );
  if (!mayTest || language === undefined) return null;
  return (
    <section aria-labelledby="test-sending" className="grid justify-items-start gap-3 border-line border-t px-(--pad) py-4">
      <h2 id="test-sending" className="font-semibold">
        Try the e-mail{' '}
        <span className="ml-1 font-normal text-ink-3 text-small">it goes to your test addresses alone, marked as a test</span>
      </h2>
      <div className="flex flex-wrap items-center gap-3">
        <Select
          aria-label="Variant"
          value={variant}
          onValueChange={setVariant}
          options={[{ value: all, label: 'Each variant' }, ...variants.map(({ name }) => ({ value: name, label: `Variant ${name}` }))]}
        />
        <Select
          aria-label="Language"
          value={language}
          onValueChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
        />
        <Button
          busy={test.isPending}
          onClick={() => {
            const one = variants.find(({ name }) => name === variant)?.name;
            test.mutate({ id: campaign.id, language, ...(one === undefined ? {} : { variant: one }) });
          }}
        >
          Send a test
        </Button>
      </div>
      {test.isError && <Notice kind="bad">{problemOf(test.error).message}</Notice>}
      {test.data && (
        <Notice kind={test.data.refused.length > 0 ? 'warn' : 'info'}>
          {test.data.refused.length > 0
            ? `The mail server did not take it for ${test.data.refused.join(', ')}.`
            : `It was sent to ${test.data.sent === 1 ? 'one address' : `${test.data.sent} addresses`}.`}
        </Notice>
      )}
    </section>
  );
}
