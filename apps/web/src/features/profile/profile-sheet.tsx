'use client';
import { EmptyState } from '@marquee/ui/empty-state';
import { ShieldCheck } from 'lucide-react';
import { figure } from '../../lib/format.ts';
import { BreakdownGrid } from './breakdown-grid.tsx';
import { privacySentence } from './privacy-sentence.ts';
import { SummaryStrip } from './summary-strip.tsx';
import type { Profile } from './types.ts';

/** A profile in full: the strip, the breakdowns, and what was hidden. */
export function ProfileSheet({ profile }: { readonly profile: Profile }) {
  if (!profile.audience.shown)
    return (
      <EmptyState icon={<ShieldCheck aria-hidden="true" />} title={`${figure(profile.audience)} moviegoers match: too few for a profile`}>
        A profile of fewer than {profile.audience.below} moviegoers could point at a person. Widen the conditions to see one.
      </EmptyState>
    );
  return (
    <>
      <SummaryStrip summaries={profile.summaries} currency={profile.currency} />
      <BreakdownGrid breakdowns={profile.breakdowns} />
      <p className="flex items-center gap-2 px-(--pad) py-4 text-ink-2 text-small">
        <ShieldCheck aria-hidden="true" className="size-[15px] shrink-0 text-ink-3" />
        {privacySentence(profile)}
      </p>
    </>
  );
}
