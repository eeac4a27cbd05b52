'use client';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Select } from '@marquee/ui/select';
import { FormDialog } from '@marquee/ui/small-dialogs';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { faultAt } from '../../../lib/fault-at.ts';
import { kindWords } from '../../../lib/role-words.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import { callApi } from '../../../lib/trpc-client.ts';
import type { Organisation } from '../rows.ts';
import { organisationAddress } from './address.ts';

const kinds = ['distributor', 'studio', 'exhibitor', 'platform'] as const;

interface OrganisationDialogProps {
  /** The one that is renamed; null for a new one. */
  readonly organisation: Organisation | null;
  readonly onClose: () => void;
}

/** Adds an organisation and opens it, or gives one another name. What kind it is of stays as it is. */
export function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const cache = useQueryClient();
  const router = useRouter();
  const [kind, setKind] = useState<Organisation['kind']>('distributor');
  const exhibitors = useQuery({ ...apiQuery('catalogue.exhibitors', {}), enabled: organisation === null && kind === 'exhibitor' });
  const save = useMutation({
    mutationFn: ({ name, exhibitor }: { readonly name: string; readonly exhibitor: string }) =>
      organisation === null
        ? callApi('organisations.add', { name, kind, exhibitors: kind === 'exhibitor' && exhibitor ? [exhibitor] : [] })
        : callApi('organisations.rename', { organisation: organisation.id, name }),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: ['organisations'] });
      if (organisation === null) router.push(organisationAddress(id));
      else onClose();
    },
  });
  const fault = faultAt(save.error);
  return (
    <FormDialog
      title={organisation === null ? 'Add an organisation' : 'Rename organisation'}
      action={organisation === null ? 'Add' : 'Rename'}
      busy={save.isPending}
      onClose={onClose}
      onSubmit={(data) => {
        save.mutate({ name: String(data.get('name')), exhibitor: String(data.get('exhibitor') ?? '') });
      }}
    >
      <Field label="Name" error={fault('/name') ?? fault('')}>
        {(control) => <Input {...control} name="name" defaultValue={organisation?.name} maxLength={120} required autoComplete="off" />}
      </Field>
      {organisation === null && (
        <Field label="Kind" hint="The roles of its people depend on it, so it stays as it is." error={fault('/kind')}>
          {(control) => (
            <Select
              {...control}
              className="w-full"
              value={kind}
              onValueChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
              options={kinds.map((each) => ({ value: each, label: kindWords[each] ?? each }))}
            />
          )}
        </Field>
      )}
      {organisation === null && kind === 'exhibitor' && (
        <Field label="Exhibitor" hint="Whose moviegoers it counts: its own, and nobody else’s." error={fault('/exhibitors')}>
          {(control) => (
            <Select
              {...control}
              name="exhibitor"
              required
              className="w-full"
              options={[
                { value: '', label: exhibitors.isPending ? 'Loading …' : 'Pick the exhibitor' },
                ...(exhibitors.data?.exhibitors ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </Field>
      )}
    </FormDialog>
  );
}
