'use client';
import { buttonClass } from '@marquee/ui/button';
import { Notice } from '@marquee/ui/notice';
import { Skeleton } from '@marquee/ui/skeleton';
import { useEffect, useState } from 'react';
import { Fields } from './fields.tsx';
import { type Looked, look, tokenOf } from './invitation.ts';

/** Takes up the invitation of the link in the address: who one is, and a password of one's own. */
export function JoinForm({ signedInAs }: { readonly signedInAs: string | null }) {
  const [token, setToken] = useState('');
  const [looked, setLooked] = useState<Looked | null>(null);
  // The outside systems are the address, whose part behind the # no server sees, and the API, which knows what it is for.
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found = tokenOf(window.location.hash);
      const next = await look(found);
      if (!current) return;
      setToken(found);
      setLooked(next);
    };
    void read();
    const again = () => void read();
    window.addEventListener('hashchange', again);
    return () => {
      current = false;
      window.removeEventListener('hashchange', again);
    };
  }, []);
  if (looked === null)
    return (
      <div role="status" aria-label="Looking at the invitation" className="grid gap-3">
        <Skeleton className="h-6 w-full" />
        <Skeleton className="h-6 w-2/3" />
      </div>
    );
  if (looked.state === 'refused')
    return (
      <div role="alert" className="grid justify-items-start gap-4">
        <Notice kind="bad">{looked.message}</Notice>
        <a href="/sign-in" className={buttonClass()}>
          Go to sign-in
        </a>
      </div>
    );
  return <Fields key={token} token={token} invitation={looked.invitation} signedInAs={signedInAs} />;
}
