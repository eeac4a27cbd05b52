'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Select } from '@marquee/ui/select';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { faultAt } from '../../lib/fault-at.ts';
import { roleWords } from '../../lib/role-words.ts';
import { apiMutation } from '../../lib/trpc.tsx';
import type { Organisation, Person } from './rows.ts';

interface RoleDialogProps {
  readonly person: Person;
  readonly organisation: Organisation;
  readonly onClose: () => void;
}

/** Another role of the organisation for somebody. */
export function RoleDialog({ person, organisation, onClose }: RoleDialogProps) {
  const cache = useQueryClient();
  const [role, setRole] = useState(person.role);
  const change = useMutation(
    apiMutation('people.setRole', {
      onSuccess: () => {
        toast.success(`${person.name} is ${roleWords[role]?.toLowerCase()} now`);
        onClose();
      },
      onSettled: () => cache.invalidateQueries({ queryKey: ['people'] }),
    }),
  );
  const fault = faultAt(change.error);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Change the role of ${person.name}`}
        description="It holds from their next question on."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="primary" busy={change.isPending} onClick={() => change.mutate({ person: person.id, role })}>
              Change role
            </Button>
          </>
        }
      >
        <Field label={`Role at ${organisation.name}`} error={fault('/role') ?? fault('/person') ?? fault('')}>
          {(control) => (
            <Select
              {...control}
              className="w-full"
              value={role}
              onValueChange={(value) => setRole(organisation.roles.find((each) => each === value) ?? role)}
              options={organisation.roles.map((each) => ({ value: each, label: roleWords[each] ?? each }))}
            />
          )}
        </Field>
      </DialogContent>
    </Dialog>
  );
}
