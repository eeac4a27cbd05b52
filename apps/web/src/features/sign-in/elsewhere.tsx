'use client';
import { Button } from '@marquee/ui/button';
import { Notice } from '@marquee/ui/notice';
import { useState } from 'react';
import { callAuth } from '../../lib/auth-call.ts';

/** Signs in at another server, which sends the browser back to `next`. */
export function Elsewhere({ name, next }: { readonly name: string; readonly next: string }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function go() {
    setBusy(true);
    setFailure(null);
    const answer = await callAuth('sign-in/oidc', { next });
    const url = answer.ok && typeof answer.told === 'object' && answer.told !== null && 'url' in answer.told ? answer.told.url : null;
    if (typeof url === 'string') return window.location.assign(url);
    setFailure(answer.ok ? 'The server answered what cannot be read. Try again.' : answer.problem.message);
    setBusy(false);
  }

  return (
    <div className="mb-6 grid gap-2 border-line border-b pb-6">
      <Button busy={busy} onClick={() => void go()} className="justify-self-start">
        Sign in with {name}
      </Button>
      <div role="alert">{failure !== null && <Notice kind="bad">{failure}</Notice>}</div>
    </div>
  );
}
