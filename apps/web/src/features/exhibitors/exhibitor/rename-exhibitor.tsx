'use client';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { FormDialog } from '@marquee/ui/small-dialogs';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { faultAt } from '../../../lib/fault-at.ts';
import { apiMutation } from '../../../lib/trpc.tsx';

/** Another name for an exhibitor. */
export function RenameExhibitor({ id, name, onClose }: { readonly id: string; readonly name: string; readonly onClose: () => void }) {
  const cache = useQueryClient();
  const rename = useMutation(
    apiMutation('exhibitors.rename', {
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: ['exhibitors'] });
        onClose();
      },
    }),
  );
  const fault = faultAt(rename.error);
  return (
    <FormDialog
      title="Rename exhibitor"
      action="Rename"
      busy={rename.isPending}
      onClose={onClose}
      onSubmit={(data) => {
        rename.mutate({ id, name: String(data.get('name')) });
      }}
    >
      <Field label="Name" error={fault('/name') ?? fault('')}>
        {(control) => <Input {...control} name="name" defaultValue={name} maxLength={120} required autoComplete="off" />}
      </Field>
    </FormDialog>
  );
}
