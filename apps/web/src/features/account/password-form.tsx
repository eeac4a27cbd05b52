'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Notice } from '@marquee/ui/notice';
import { Section } from '@marquee/ui/section';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { changeAccount } from '../../lib/auth-call.ts';
import { faultAt } from '../../lib/fault-at.ts';

/** Another password, for whoever gives the one before. */
export function PasswordForm({ email }: { readonly email: string }) {
  const cache = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [differ, setDiffer] = useState(false);
  const change = useMutation({
    mutationFn: (given: { readonly current: string; readonly password: string }) => changeAccount('changePassword', given),
    onSuccess: async () => {
      form.current?.reset();
      toast.success('Your password was changed', { description: 'You are signed out everywhere else.' });
      await cache.invalidateQueries({ queryKey: ['account'] });
    },
  });
  const fault = faultAt(change.error);
  return (
    <Section title="Password" note="With another one you are signed out everywhere but here.">
      <form
        ref={form}
        className="grid max-w-96 gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const text = (name: string) => String(data.get(name) ?? '');
          setDiffer(text('password') !== text('again'));
          if (text('password') === text('again')) change.mutate({ current: text('current'), password: text('password') });
        }}
      >
        <input type="email" name="email" value={email} readOnly hidden autoComplete="username" />
        <Field label="Your password now" error={fault('/current')}>
          {(control) => <Input {...control} name="current" type="password" maxLength={1024} required autoComplete="current-password" />}
        </Field>
        <Field label="New password" hint="At least 10 characters." error={fault('/password')}>
          {(control) => (
            <Input {...control} name="password" type="password" minLength={10} maxLength={1024} required autoComplete="new-password" />
          )}
        </Field>
        <Field label="The new password again" error={differ ? 'The two new passwords differ.' : undefined}>
          {(control) => <Input {...control} name="again" type="password" maxLength={1024} required autoComplete="new-password" />}
        </Field>
        <div role="alert">{fault('') !== undefined && <Notice kind="bad">{fault('')}</Notice>}</div>
        <Button type="submit" busy={change.isPending} className="justify-self-start">
          Change password
        </Button>
      </form>
    </Section>
  );
}
