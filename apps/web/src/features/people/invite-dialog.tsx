'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Select } from '@marquee/ui/select';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { faultAt } from '../../lib/fault-at.ts';
import { roleWords } from '../../lib/role-words.ts';
import { apiMutation } from '../../lib/trpc.tsx';
import type { Organisation } from './rows.ts';
import { ShownOnce } from './shown-once.tsx';

interface InviteDialogProps {
  readonly organisations: readonly Organisation[];
  /** The organisation that the page is about. */
  readonly of: Organisation | null;
  readonly onClose: () => void;
}

/** Makes a link with which somebody joins an organisation. */
export function InviteDialog({ organisations, of, onClose }: InviteDialogProps) {
  const cache = useQueryClient();
  const [chosen, setChosen] = useState(of?.id ?? '');
  const invite = useMutation(apiMutation('people.invite', { onSettled: () => cache.invalidateQueries({ queryKey: ['people'] }) }));
  const fault = faultAt(invite.error);
  const roles = organisations.find(({ id }) => id === chosen)?.roles ?? [];
  if (invite.data)
    return (
      <ShownOnce
        title={invite.data.sent === true ? `The link was sent to ${invite.data.email}` : 'The link, shown this once'}
        description={`${sentWords(invite.data.sent)} It holds for seven days and opens once.`}
        shown={invite.data.link}
        testId="new-link"
        onClose={onClose}
      />
    );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Invite somebody"
        description="A link is made with which they join by themselves and choose their own password."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="invite" variant="primary" busy={invite.isPending}>
              Make the link
            </Button>
          </>
        }
      >
        <form
          id="invite"
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            const text = (name: string) => String(data.get(name) ?? '').trim();
            const role = roles.find((each) => each === text('role'));
            if (role === undefined) return;
            const [email, name] = [text('email'), text('name')];
            invite.mutate({ organisation: chosen, role, ...(email ? { email } : {}), ...(name ? { name } : {}) });
          }}
        >
          <Field
            label="E-mail address"
            hint="What they will sign in with. Left empty, they give one themselves."
            error={fault('/email') ?? fault('')}
          >
            {(control) => <Input {...control} name="email" type="email" maxLength={191} autoComplete="off" />}
          </Field>
          <Field label="Name" hint="They may write it otherwise." error={fault('/name')}>
            {(control) => <Input {...control} name="name" maxLength={120} autoComplete="off" />}
          </Field>
          <Field label="Organisation" error={fault('/organisation')}>
            {(control) => (
              <Select
                {...control}
                required
                className="w-full"
                value={chosen}
                onValueChange={setChosen}
                options={[
                  ...(of ? [] : [{ value: '', label: 'Pick the organisation' }]),
                  ...organisations.filter(({ id }) => !of || id === of.id).map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
          </Field>
          <Field label="Role" hint={chosen === '' ? 'Pick the organisation first.' : undefined} error={fault('/role')}>
            {(control) => (
              <Select
                {...control}
                name="role"
                required
                disabled={chosen === ''}
                className="w-full"
                options={roles.map((each) => ({ value: each, label: roleWords[each] ?? each }))}
              />
            )}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}

function sentWords(sent: boolean | null): string {
  if (sent === true) return 'Here it is once more, should the message not arrive.';
  const byHand = 'Send it to whom you invite, and to nobody else: whoever opens it first joins.';
  return sent === false ? `The mail server did not take the message. ${byHand}` : byHand;
}
