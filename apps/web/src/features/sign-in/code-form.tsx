'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { useState } from 'react';
import { callAuth } from '../../lib/auth-call.ts';

/** The code of the authenticator app, or a recovery code, after a password that matched; afterwards `next`. */
export function CodeForm({ next, onAgain }: { readonly next: string; readonly onAgain: (why: string | null) => void }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function give(code: string) {
    setBusy(true);
    setFailure(null);
    const answer = await callAuth('sign-in/code', { code });
    if (answer.ok) return window.location.assign(next);
    setBusy(false);
    // The time for the code is over: the password is asked for again.
    if (answer.problem.details.again === true) return onAgain(answer.problem.message);
    setFailure(answer.problem.message);
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void give(String(new FormData(event.currentTarget).get('code')));
      }}
    >
      <Field label="Code of your authenticator app" hint="Or one of your recovery codes.">
        {(control) => <Input {...control} name="code" autoFocus maxLength={64} required autoComplete="one-time-code" spellCheck={false} />}
      </Field>
      <div role="alert">{failure !== null && <Notice kind="bad">{failure}</Notice>}</div>
      <div className="flex items-center gap-4">
        <Button type="submit" variant="primary" busy={busy}>
          Sign in
        </Button>
        <LinkButton onClick={() => onAgain(null)}>As somebody else</LinkButton>
      </div>
      <p className="text-ink-3 text-small">Lost both? An administrator of Marquee can let you in by your password alone.</p>
    </form>
  );
}
