'use client';

interface Failure {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

/** Every page carries this from its first byte, so it is made of nothing but markup. */
export default function PageError({ error, reset }: Failure) {
  return (
    <main id="main" className="grid min-h-screen place-items-center bg-surface">
      <div role="alert" className="max-w-[62ch] p-8">
        <p className="font-semibold">This page could not be shown</p>
        <p className="mt-1 text-ink-2">Nothing you saved is lost. Try again; if it stays, report it with the id below.</p>
        {error.digest !== undefined && <p className="mt-1 text-ink-3 text-small">Error {error.digest}</p>}
        <button type="button" onClick={reset} className="mt-3 h-[30px] rounded-md border border-line px-[11px] font-medium hover:bg-hover">
          Try again
        </button>
      </div>
    </main>
  );
}
