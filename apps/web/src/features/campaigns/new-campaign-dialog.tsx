'use client';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { FormDialog } from '@marquee/ui/small-dialogs';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { faultAt } from '../../lib/fault-at.ts';
import { apiMutation } from '../../lib/trpc.tsx';

interface Props {
  /** The campaign that is copied; left out, it begins empty. */
  readonly copyOf?: { readonly id: string; readonly name: string };
  /** The parts of the copied campaign whose exhibitors are asked; all of them where it is left out. */
  readonly parts?: readonly string[];
  readonly onClose: () => void;
}

/** Begins a draft, and opens it to be written. */
export function NewCampaignDialog({ copyOf, parts, onClose }: Props) {
  const cache = useQueryClient();
  const router = useRouter();
  const create = useMutation(
    apiMutation('campaigns.create', {
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries({ queryKey: ['campaigns'] });
        router.push(`/campaigns/${id}/edit`);
      },
    }),
  );
  const fault = faultAt(create.error);
  return (
    <FormDialog
      title={copyOf ? `Ask again like ${copyOf.name}` : 'New campaign'}
      description={copyOf ? 'What was asked is copied; the days are to be chosen anew.' : 'It is a draft until you submit it.'}
      action="Begin"
      busy={create.isPending || create.isSuccess}
      onClose={onClose}
      onSubmit={(given) =>
        create.mutate({
          name: String(given.get('name') ?? ''),
          ...(copyOf ? { copyOf: copyOf.id } : {}),
          ...(parts ? { copyParts: [...parts] } : {}),
        })
      }
    >
      <Field label="Name" hint="As exhibitors see it, such as “Hush Acre, opening weekend”" error={fault('/name') ?? fault('')}>
        {(control) => <Input {...control} name="name" defaultValue={copyOf ? `${copyOf.name}, again` : ''} autoFocus />}
      </Field>
    </FormDialog>
  );
}
