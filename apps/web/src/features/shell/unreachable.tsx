'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';

/** Shown in place of every page while the API does not answer. */
export function Unreachable() {
  return (
    <main id="main" className="grid min-h-screen place-items-center bg-surface">
      <ErrorState title="The server does not answer" actions={<Button onClick={() => window.location.reload()}>Try again</Button>}>
        The dashboard runs, but the Marquee API behind it does not answer. Check that it is running, then try again. Nothing you saved is
        lost.
      </ErrorState>
    </main>
  );
}
