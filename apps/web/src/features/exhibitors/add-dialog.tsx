'use client';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { FormDialog } from '@marquee/ui/small-dialogs';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { faultAt } from '../../lib/fault-at.ts';
import { apiMutation } from '../../lib/trpc.tsx';

/** Brings an exhibitor on, and opens it. */
export function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const cache = useQueryClient();
  const router = useRouter();
  const add = useMutation(
    apiMutation('exhibitors.add', {
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries({ queryKey: ['exhibitors'] });
        router.push(`/exhibitors/${encodeURIComponent(id)}`);
      },
    }),
  );
  const fault = faultAt(add.error);
  return (
    <FormDialog
      title="Bring on an exhibitor"
      description="It comes into the catalogue, with an organisation that counts its own moviegoers alone."
      action="Bring on"
      busy={add.isPending}
      onClose={onClose}
      onSubmit={(data) => {
        add.mutate({ id: String(data.get('id')), name: String(data.get('name')) });
      }}
    >
      <Field label="Name" error={fault('/name')}>
        {(control) => <Input {...control} name="name" maxLength={120} required autoComplete="off" />}
      </Field>
      <Field
        label="Id"
        hint="Small letters, digits and -; part of every moviegoer’s id, so it stays as it is."
        error={fault('/id') ?? fault('')}
      >
        {(control) => <Input {...control} name="id" maxLength={64} required autoComplete="off" spellCheck={false} />}
      </Field>
    </FormDialog>
  );
}
