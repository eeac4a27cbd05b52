'use client';
import { AgeGenderCard } from './age-gender-card.tsx';
import { BarsCard, type BarsCardProps } from './bars-card.tsx';
import { DaypartWeekdayCard } from './daypart-weekday-card.tsx';
import { hasPlace, layout } from './layout.ts';
import type { Breakdown } from './types.ts';

function Card(props: BarsCardProps) {
  if (props.breakdown.name === 'ageGender') return <AgeGenderCard {...props} />;
  if (props.breakdown.name === 'daypartWeekday') return <DaypartWeekdayCard {...props} />;
  return <BarsCard {...props} />;
}

/** All breakdowns on one sheet, with hairlines between them. */
export function BreakdownGrid({ breakdowns }: { readonly breakdowns: readonly Breakdown[] }) {
  const rest = breakdowns.filter(({ name }) => !hasPlace(name)).map(({ name }) => ({ span: 'col-span-4', names: [name] }));
  return (
    <div className="grid grid-cols-12 overflow-hidden border-line border-t">
      {[...layout.flat(), ...rest].map(({ span, names }) => (
        <div key={names.join(' ')} className={`${span} -ml-px min-w-0 border-line border-b border-l`}>
          {names.map((name) => {
            const breakdown = breakdowns.find((candidate) => candidate.name === name);
            return breakdown === undefined ? null : <Card key={name} breakdown={breakdown} />;
          })}
        </div>
      ))}
    </div>
  );
}
