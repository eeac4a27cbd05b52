'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const againMs = 5_000;

/** Shown in place of every page while the API, or what it cannot do without, does not answer; asks again by itself. */
export function Unreachable({ reason }: { readonly reason: string | null }) {
  const router = useRouter();
  // The outside system is the server, which comes back without telling anybody.
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), againMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <main id="main" className="grid min-h-screen place-items-center bg-surface">
      <ErrorState
        title={reason === null ? 'The server does not answer' : 'Not available right now'}
        actions={<Button onClick={() => router.refresh()}>Try again</Button>}
      >
        {reason ?? 'The dashboard runs, but the Marquee API behind it does not answer. Check that it is running.'} It is asked again until
        an answer comes. Nothing you saved is lost.
      </ErrorState>
    </main>
  );
}
