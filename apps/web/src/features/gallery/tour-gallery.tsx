'use client';
import { useState } from 'react';
import { stepsFor, TourCard } from '../tour/index.ts';
import { Section } from './section.tsx';

const steps = stepsFor({ role: 'analyst', smallest: 50, exhibitors: 11 });

/** The card of the tour. */
export function TourGallery() {
  const [at, setAt] = useState(1);
  const step = steps[at];
  if (step === undefined) return null;
  return (
    <Section title="The tour">
      <TourCard step={step} at={at} count={steps.length} onGo={setAt} onClose={() => setAt(0)} className="border border-line" />
    </Section>
  );
}
