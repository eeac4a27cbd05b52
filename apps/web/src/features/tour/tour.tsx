'use client';
import { Button } from '@marquee/ui/button';
import { IconButton } from '@marquee/ui/icon-button';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePerson } from '../person/index.ts';
import { dismissTour, tourDismissed } from './dismissed.ts';
import { Spot } from './spot.tsx';
import { steps } from './steps.ts';

/** Five steps beside the page, at the first visit or when `asked` grows. Closing it puts it away for good. */
export function Tour({ asked }: { readonly asked: number }) {
  const { id } = usePerson();
  const [at, setAt] = useState<number | null>(null);
  // The outside system: what this browser remembers of the person.
  useEffect(() => {
    if (asked > 0 || !tourDismissed(id)) setAt(0);
  }, [asked, id]);
  const step = at === null ? undefined : steps[at];
  if (at === null || step === undefined) return null;
  const close = () => {
    dismissTour(id);
    setAt(null);
  };
  const last = at === steps.length - 1;
  return (
    <>
      <Spot target={step.target} />
      <section aria-label="Tour" className="float-in fixed right-4 bottom-4 z-30 w-80 rounded-lg bg-raised p-4 shadow-float">
        <div className="flex items-start gap-2">
          <h2 className="flex-1 font-semibold">{step.title}</h2>
          <IconButton label="Close the tour for good" size="sm" onClick={close}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
        <p className="mt-1 min-h-15 text-ink-2" aria-live="polite">
          {step.text}
        </p>
        <div className="mt-3 flex items-center gap-2">
          <span className="flex-1 text-ink-3 text-small">
            {at + 1} of {steps.length}
          </span>
          {at > 0 && (
            <Button size="sm" onClick={() => setAt(at - 1)}>
              Back
            </Button>
          )}
          <Button size="sm" variant="primary" onClick={last ? close : () => setAt(at + 1)}>
            {last ? 'Done' : 'Next'}
          </Button>
        </div>
      </section>
    </>
  );
}
