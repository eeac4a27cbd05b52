'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Select } from '@marquee/ui/select';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { apiQuery } from '../../lib/trpc.tsx';
import { Page, PageTitle } from '../shell/index.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { ErasureList } from './erasure-list.tsx';
import type { Receipt } from './receipt.ts';
import { ReceiptDialog } from './receipt-dialog.tsx';

interface Asked {
  readonly exhibitor: string;
  readonly memberId: string;
}

/** Requests to be erased: by exhibitor and member id, each with its receipt. */
export function ErasuresPage({ exhibitor: given }: { readonly exhibitor: string }) {
  const known = useQuery(apiQuery('catalogue.exhibitors', {}));
  const [exhibitor, setExhibitor] = useState(given);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [fault, setFault] = useState<Partial<Record<keyof Asked, string>>>({});
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const memberId = String(new FormData(event.currentTarget).get('memberId')).trim();
    const missing = {
      ...(exhibitor === '' ? { exhibitor: 'Say whose member it is.' } : {}),
      ...(memberId === '' ? { memberId: 'Give the id by which the exhibitor knows the member.' } : {}),
    };
    setFault(missing);
    if (Object.keys(missing).length === 0) setAsked({ exhibitor, memberId });
  };
  const options = (known.data?.exhibitors ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page crumbs={[{ label: 'Exhibitors', href: '/exhibitors' }, { label: 'Erasures' }]}>
      <PageTitle
        title="Erasures"
        meta={<span>who asks to be forgotten is, everywhere and for good; later rows do not bring them back</span>}
      />
      <form className="flex flex-wrap items-start gap-4 px-(--pad) pb-6" onSubmit={ask} noValidate>
        <Field label="Exhibitor" error={fault.exhibitor} className="w-64">
          {(control) => (
            <Select
              {...control}
              className="w-full"
              value={exhibitor}
              onValueChange={setExhibitor}
              options={[{ value: '', label: 'Choose the exhibitor' }, ...options]}
            />
          )}
        </Field>
        <Field label="Member id" hint="As the exhibitor’s own systems write it" error={fault.memberId} className="w-72">
          {(control) => <Input {...control} name="memberId" autoComplete="off" maxLength={1_000} />}
        </Field>
        <Button type="submit" variant="danger" className="mt-6">
          Erase …
        </Button>
      </form>
      <ErasureList exhibitor={exhibitor} names={new Map(options.map(({ value, label }) => [value, label]))} />
      {asked && (
        <EraseDialog
          {...asked}
          name={options.find(({ value }) => value === asked.exhibitor)?.label ?? asked.exhibitor}
          onClose={() => setAsked(null)}
          onErased={(done) => {
            setAsked(null);
            setReceipt(done);
          }}
        />
      )}
      {receipt && <ReceiptDialog receipt={receipt} onClose={() => setReceipt(null)} />}
    </Page>
  );
}
