'use client';
import { useQuery } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { builderPath } from '../../lib/draft-address.ts';
import { usePerson } from '../person/index.ts';
import { dismissTour, tourDismissed } from './dismissed.ts';
import { addressToOpen, listQuery } from './example.ts';
import { Spot } from './spot.tsx';
import { pageOf, placeOf, stepsFor } from './steps.ts';
import { TourCard } from './tour-card.tsx';

/**
 * Five steps beside the page, at the first visit or when `asked` grows. They open a segment and explain what is on the screen; beside other pages they wait.
 * Closing it puts it away for good.
 */
export function Tour({ asked }: { readonly asked: number }) {
  const { id, role, privacy, exhibitors, pooled } = usePerson();
  const router = useRouter();
  const page = pageOf(usePathname());
  const steps = stepsFor({ role, smallest: privacy.smallest, exhibitors: exhibitors.length + pooled });
  const [at, setAt] = useState<number | null>(null);
  const list = useQuery(listQuery(at !== null && page === 'list'));
  // The outside system: what this browser remembers of the person.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the reader is counts when the tour begins, not when they go on.
  useEffect(() => {
    if (asked === 0 && tourDismissed(id)) return;
    // Do not lead people away from a segment that they are editing.
    setAt(page === 'segment' ? 1 : 0);
    if (asked > 0 && page === null) router.push('/segments');
  }, [asked, id]);
  const shown = at === null || page === null ? null : placeOf(steps, at, page);
  const step = shown === null ? undefined : steps[shown];
  if (shown === null || step === undefined) return null;
  const close = () => {
    dismissTour(id);
    setAt(null);
  };
  const go = (next: number) => {
    setAt(next);
    const on = steps[next]?.on;
    if (on === 'list' && page !== 'list') router.push('/segments');
    if (on === 'segment' && page !== 'segment') router.push(addressToOpen(list.data?.segments ?? [], builderPath));
  };
  return (
    <>
      <Spot target={step.target} />
      <TourCard
        step={step}
        at={shown}
        count={steps.length}
        onGo={go}
        onClose={close}
        className="float-in fixed right-4 bottom-4 z-30 shadow-float"
      />
    </>
  );
}
