'use client';
import { Button } from '@marquee/ui/button';
import { ErrorState } from '@marquee/ui/error-state';

export default function PageError({ error, reset }: { readonly error: Error & { digest?: string }; readonly reset: () => void }) {
  return (
    <main id="main" className="grid min-h-screen place-items-center bg-surface">
      <ErrorState title="This page could not be shown" errorId={error.digest} actions={<Button onClick={reset}>Try again</Button>}>
        Nothing you saved is lost. Try again; if it stays, report it with the id below.
      </ErrorState>
    </main>
  );
}
