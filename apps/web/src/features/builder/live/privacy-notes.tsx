'use client';
import { Clock, Shield } from 'lucide-react';
import type { ReactNode } from 'react';
import { privacyWords } from '../../../lib/privacy-words.ts';
import type { Preview } from '../server/use-preview.ts';

/** What the reader must know of the numbers: that they carry noise, what is not shown, and which day they are for. */
export function PrivacyNotes({ privacy, asOf }: { readonly privacy: Preview['privacy']; readonly asOf: ReactNode }) {
  return (
    <section aria-label="Privacy and date" className="builder-privacy">
      <p>
        <Shield aria-hidden="true" />
        <span>{privacyWords(privacy)}</span>
      </p>
      <p>
        <Clock aria-hidden="true" />
        <span>For the as-of date {asOf}.</span>
      </p>
    </section>
  );
}
