'use client';
import { ConfirmDialog } from '@marquee/ui/small-dialogs';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../lib/problem.ts';
import { callApi } from '../../lib/trpc-client.ts';
import type { Row } from './rows.ts';
import { ShownOnce } from './shown-once.tsx';

export type Act = 'suspend' | 'restore' | 'password' | 'reset' | 'revoke';

interface Words {
  readonly title: (name: string) => string;
  readonly says: string;
  readonly button: string;
  readonly done: (name: string) => string;
  /** It takes something away. */
  readonly hurts: boolean;
  /** What is told once it is done, this once; null where nothing is. */
  readonly call: (id: string) => Promise<string | null>;
}

const nothing = async (call: Promise<unknown>) => {
  await call;
  return null;
};

const acts: Readonly<Record<Act, Words>> = {
  suspend: {
    title: (name) => `Suspend ${name}?`,
    says: 'They are signed out everywhere at once and cannot sign in. What they made stays, and they can be let in again.',
    button: 'Suspend',
    done: (name) => `${name} is suspended`,
    hurts: true,
    call: (person) => nothing(callApi('people.suspend', { person })),
  },
  restore: {
    title: (name) => `Let ${name} in again?`,
    says: 'They can sign in with the password they had.',
    button: 'Let in again',
    done: (name) => `${name} can sign in again`,
    hurts: false,
    call: (person) => nothing(callApi('people.restore', { person })),
  },
  password: {
    title: (name) => `Make a new password for ${name}?`,
    says: 'The one before opens nothing any more, and they are signed out everywhere. The new one is shown to you once.',
    button: 'Make a new password',
    done: (name) => `${name} has a new password`,
    hurts: true,
    call: async (person) => (await callApi('people.newPassword', { person })).password,
  },
  reset: {
    title: (name) => `Ask ${name} for no code?`,
    says: 'For somebody who lost their authenticator app and its recovery codes: their password alone lets them in, until they set an app up again. Make sure that it is them.',
    button: 'Ask for no code',
    done: (name) => `${name} signs in by password alone`,
    hurts: true,
    call: (person) => nothing(callApi('people.resetSecondFactor', { person })),
  },
  revoke: {
    title: (name) => `Take back the invitation for ${name}?`,
    says: 'Its link opens nothing from now on. You can invite them again.',
    button: 'Take back',
    done: (name) => `The invitation for ${name} was taken back`,
    hurts: true,
    call: (invitation) => nothing(callApi('people.revokeInvitation', { invitation })),
  },
};

/** Asks before something is done about a person or an invitation, does it, and shows what is told once. */
export function ActDialog({ act, row, onClose }: { readonly act: Act; readonly row: Row; readonly onClose: () => void }) {
  const cache = useQueryClient();
  const words = acts[act];
  const doing = useMutation({
    mutationFn: () => words.call(row.id),
    onSuccess: (told) => {
      if (told !== null) return;
      toast.success(words.done(row.name));
      onClose();
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['people'] }),
  });
  if (typeof doing.data === 'string')
    return (
      <ShownOnce
        title="The new password, shown this once"
        description={`Hand it to ${row.name} by a way that nobody else reads. Only what is made of it is kept.`}
        shown={doing.data}
        testId="new-password"
        onClose={onClose}
      />
    );
  return (
    <ConfirmDialog
      title={words.title(row.name)}
      action={words.button}
      hurts={words.hurts}
      busy={doing.isPending}
      error={doing.error === null ? undefined : problemOf(doing.error).message}
      onClose={onClose}
      onConfirm={() => doing.mutate()}
    >
      {words.says}
    </ConfirmDialog>
  );
}
