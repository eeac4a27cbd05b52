'use client';
import { Clock, Shield } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Preview } from '../server/use-preview.ts';

/** What the reader must know of the numbers: what is hidden, what is rounded, and which day they are for. */
export function PrivacyNotes({ privacy, asOf }: { readonly privacy: Preview['privacy']; readonly asOf: ReactNode }) {
  return (
    <section aria-label="Privacy and date" className="builder-privacy">
      <p>
        <Shield aria-hidden="true" />
        <span>
          {privacy.smallest > 1 ? (
            <>
              <b className="text-ink">Fewer than {privacy.smallest} is never shown,</b>
              {privacy.roundedTo > 1 ? ` and counts are rounded to the nearest ${privacy.roundedTo}.` : ' larger counts are exact.'}
            </>
          ) : (
            'Counts are exact.'
          )}
        </span>
      </p>
      <p>
        <Clock aria-hidden="true" />
        <span>For the as-of date {asOf}.</span>
      </p>
    </section>
  );
}
