'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Notice } from '@marquee/ui/notice';
import { useState } from 'react';
import { signIn } from '../../lib/auth.ts';
import { callAuth } from '../../lib/auth-call.ts';
import { faultAt } from '../../lib/fault-at.ts';
import { roleWords } from '../../lib/role-words.ts';
import type { Invitation } from './invitation.ts';

interface FieldsProps {
  readonly token: string;
  readonly invitation: Invitation;
  /** Somebody is signed in here already, and is signed out by joining. */
  readonly signedInAs: string | null;
}

/** The name, the address and the password of whoever joins. Afterwards they are signed in. */
export function Fields({ token, invitation, signedInAs }: FieldsProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [differ, setDiffer] = useState(false);
  const fault = faultAt(error);

  async function join(data: FormData) {
    const text = (name: string) => String(data.get(name) ?? '');
    const password = text('password');
    setError(null);
    setDiffer(password !== text('again'));
    if (password !== text('again')) return;
    setBusy(true);
    const email = invitation.email ?? text('email');
    const answer = await callAuth('join', { token, name: text('name'), password, ...(invitation.email === null ? { email } : {}) });
    if (!answer.ok) {
      setError(answer.error);
      setBusy(false);
      return;
    }
    // Whoever cannot be signed in at this moment signs in by themselves.
    window.location.replace((await signIn(email, password)).ok ? '/segments' : '/sign-in');
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void join(new FormData(event.currentTarget));
      }}
    >
      <p className="text-ink-2">
        You are invited to join <b className="text-ink">{invitation.organisation}</b> as{' '}
        <b className="text-ink">{(roleWords[invitation.role] ?? invitation.role).toLowerCase()}</b>.
      </p>
      {signedInAs !== null && <Notice kind="warn">You are signed in as {signedInAs}. Who joins here is signed in in their place.</Notice>}
      <Field label="Your name" error={fault('/name')}>
        {(control) => <Input {...control} name="name" defaultValue={invitation.name ?? ''} maxLength={120} required autoComplete="name" />}
      </Field>
      <Field label="E-mail" hint="You sign in with it." error={fault('/email')}>
        {(control) =>
          invitation.email === null ? (
            <Input {...control} name="email" type="email" maxLength={191} required autoComplete="username" />
          ) : (
            <Input {...control} type="email" value={invitation.email} readOnly autoComplete="username" />
          )
        }
      </Field>
      <Field label="Password" hint="At least 10 characters." error={fault('/password')}>
        {(control) => (
          <Input {...control} name="password" type="password" minLength={10} maxLength={1024} required autoComplete="new-password" />
        )}
      </Field>
      <Field label="The password again" error={differ ? 'The two passwords differ.' : undefined}>
        {(control) => <Input {...control} name="again" type="password" maxLength={1024} required autoComplete="new-password" />}
      </Field>
      <div role="alert">{fault('') !== undefined && <Notice kind="bad">{fault('')}</Notice>}</div>
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        Join
      </Button>
    </form>
  );
}
