'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Select } from '@marquee/ui/select';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { faultAt } from '../../lib/fault-at.ts';
import { apiMutation, type Outputs } from '../../lib/trpc.tsx';
import type { Shown } from './words.ts';

type Organisation = Outputs['organisations']['list']['organisations'][number];
type Scopes = 'all' | 'read' | 'count';

const scopes = {
  all: undefined,
  read: ['session:read', 'segments:read', 'audiences:count', 'audiences:profile', 'catalogue:read'],
  count: ['session:read', 'audiences:count'],
} as const satisfies Record<Scopes, readonly string[] | undefined>;

interface Props {
  readonly organisations: readonly Organisation[];
  readonly onClose: () => void;
  readonly onMade: (made: Shown) => void;
}

/** Whose key, for what, as whom, what of it, and for how long. */
export function NewKeyDialog({ organisations, onClose, onMade }: Props) {
  const cache = useQueryClient();
  const [organisation, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [allowed, setAllowed] = useState<Scopes>('read');
  const roles = organisations.find(({ id }) => id === organisation)?.roles ?? [];
  const [picked, setRole] = useState(roles[0]);
  const role = roles.find((one) => one === picked) ?? roles[0];
  const issue = useMutation(
    apiMutation('apiKeys.issue', {
      onSuccess: async (made) => {
        await cache.invalidateQueries({ queryKey: ['apiKeys'] });
        onMade(made);
      },
    }),
  );
  const fault = faultAt(issue.error);
  const listed = scopes[allowed];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Make a key"
        description="A program asks with it as somebody of the organisation would: the same figures, budgets and refusals, each on record."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="new-key" variant="primary" busy={issue.isPending}>
              Make
            </Button>
          </>
        }
      >
        <form
          id="new-key"
          className="grid grid-cols-2 items-start gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (role === undefined) return;
            const typed = new FormData(event.currentTarget);
            const days = Number(typed.get('days'));
            issue.mutate({ organisation, role, name: String(typed.get('name')), days, ...(listed ? { scopes: [...listed] } : {}) });
          }}
        >
          <Field label="What it is for" error={fault('/name')} className="col-span-2">
            {(control) => <Input {...control} name="name" maxLength={120} required autoComplete="off" />}
          </Field>
          <Field label="Organisation" error={fault('/organisation')}>
            {(control) => (
              <Select
                {...control}
                className="w-full"
                value={organisation}
                onValueChange={setOrganisation}
                options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </Field>
          <Field label="Role" error={fault('/role')}>
            {(control) => (
              <Select
                {...control}
                className="w-full"
                value={role ?? ''}
                onValueChange={(value) => setRole(roles.find((one) => one === value))}
                options={roles.map((value) => ({ value, label: value }))}
              />
            )}
          </Field>
          <Field label="May do" error={fault('/scopes')}>
            {(control) => (
              <Select
                {...control}
                className="w-full"
                value={allowed}
                onValueChange={(value) => setAllowed(value === 'all' || value === 'count' ? value : 'read')}
                options={[
                  { value: 'read', label: 'Read: segments, counts, profiles' },
                  { value: 'count', label: 'Count alone' },
                  { value: 'all', label: 'All that the role may' },
                ]}
              />
            )}
          </Field>
          <Field label="Days" hint="From 1 to 365" error={fault('/days')}>
            {(control) => <Input {...control} name="days" type="number" min={1} max={365} defaultValue={90} required />}
          </Field>
          {fault('') && (
            <p role="alert" className="col-span-2 text-bad">
              {fault('')}
            </p>
          )}
        </form>
      </DialogContent>
    </Dialog>
  );
}
