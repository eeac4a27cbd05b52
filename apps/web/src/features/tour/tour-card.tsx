'use client';
import { Button } from '@marquee/ui/button';
import { IconButton } from '@marquee/ui/icon-button';
import { cn } from '@marquee/ui/lib/cn';
import { X } from 'lucide-react';
import type { TourStep } from './steps.ts';

interface TourCardProps {
  readonly step: TourStep;
  readonly at: number;
  readonly count: number;
  readonly onGo: (step: number) => void;
  readonly onClose: () => void;
  readonly className?: string;
}

/** One step of the tour, and the way to the next. */
export function TourCard({ step, at, count, onGo, onClose, className }: TourCardProps) {
  const last = at === count - 1;
  return (
    <section aria-label="Tour" className={cn('tour w-80 rounded-lg bg-raised p-4', className)}>
      <div className="flex items-start gap-2">
        <h2 className="flex-1 font-semibold">{step.title}</h2>
        <IconButton label="Close the tour for good" size="sm" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <p className="mt-1 min-h-15 text-ink-2" aria-live="polite">
        {step.text}
      </p>
      <div className="mt-3 flex items-center gap-2">
        <span className="flex-1 text-ink-3 text-small">
          {at + 1} of {count}
        </span>
        {at > 0 && (
          <Button size="sm" onClick={() => onGo(at - 1)}>
            Back
          </Button>
        )}
        <Button size="sm" variant="primary" onClick={last ? onClose : () => onGo(at + 1)}>
          {last ? 'Done' : 'Next'}
        </Button>
      </div>
    </section>
  );
}
