'use client';
import { Strip } from '@marquee/ui/charts/strip';
import { percent } from '@marquee/ui/lib/percent';
import { figure, money } from '../../../lib/format.ts';
import { Definition } from '../../profile/index.ts';
import type { FilmShown } from './types.ts';

/** The key figures of a film; before its release, those of its presales stand in for what is not yet. */
export function FilmStrip({ page }: { readonly page: FilmShown }) {
  const { moviegoers, visits, openingWeekend, repeatShare, premiumShare, spendPerVisit, currency } = page;
  const isOut = page.runDay === null || page.runDay >= 0;
  const note = (text: string, value: number | null) => (value === null ? null : text);
  return (
    <Strip
      hiddenText="too few"
      figures={[
        {
          key: 'moviegoers',
          label: <Definition of="film.moviegoers">Moviegoers</Definition>,
          value: figure(moviegoers),
          note: note(`${percent(page.ofBase ?? 0)} of the base`, page.ofBase),
          ...none,
        },
        {
          key: 'visits',
          label: <Definition of="film.visits">Visits</Definition>,
          value: figure(visits),
          note: note(`${page.visitsEach?.toFixed(2)} each`, page.visitsEach),
          ...none,
        },
        isOut
          ? {
              key: 'opening',
              label: <Definition of="film.openingWeekend">Opening weekend</Definition>,
              value: figure(openingWeekend),
              note: note(`${percent(page.openingShare ?? 0)} of its visits`, page.openingShare),
              ...none,
            }
          : {
              key: 'presales',
              label: <Definition of="film.presales">Presales</Definition>,
              value: figure(page.advanceTickets),
              note: 'tickets so far',
              ...none,
            },
        {
          key: 'repeat',
          label: <Definition of="film.repeatViewers">Repeat viewers</Definition>,
          value: repeatShare === null ? null : percent(repeatShare),
          note: note(`${figure(page.repeatViewers)} moviegoers`, repeatShare),
          ...none,
          rough: page.repeatViewers.shown && page.repeatViewers.rough === true,
        },
        {
          key: 'premium',
          label: <Definition of="film.premiumShare">Premium formats</Definition>,
          ...compared(premiumShare, percent),
        },
        {
          key: 'spend',
          label: <Definition of="film.spendPerVisit">Spend a visit</Definition>,
          ...compared(spendPerVisit, (value) => money(value, currency)),
        },
      ]}
    />
  );
}

const none = { base: null, index: null };

function compared({ value, base, index, rough }: FilmShown['premiumShare'], written: (value: number) => string) {
  return { value: value === null ? null : written(value), base: base === null ? null : written(base), index, rough };
}
