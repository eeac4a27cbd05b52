import { type Condition, isoOfDay, type Moviegoer } from '@marquee/dsl';
import { any, moreThan, not, padding } from './asking.ts';
import type { Attack } from './attack.ts';
import type { Counting } from './market.ts';
import type { Target } from './population.ts';

/** Those who can be told by where, when and with how many they went once; what is asked is which film they saw. */
export function seenOnce(moviegoers: readonly Moviegoer[], many: number): readonly Target[] {
  const place = (visit: Moviegoer['visits'][number]) => [visit.businessDay, visit.site, visit.daypart, visit.tickets].join();
  const times = new Map<string, number>();
  for (const visit of moviegoers.flatMap(({ visits }) => visits)) times.set(place(visit), (times.get(place(visit)) ?? 0) + 1);
  const found = moviegoers.flatMap((moviegoer) => {
    const visit = moviegoer.visits.find((one) => times.get(place(one)) === 1);
    return visit
      ? [
          {
            moviegoer,
            known: [],
            fact: { name: 'saw Kestrel Meridian that day', condition: visitOf(visit) },
            has: visit.film === 'kestrel',
          },
        ]
      : [];
  });
  const [those, others] = [true, false].map((has) => found.filter((one) => one.has === has));
  return Array.from({ length: many }, (_, i) => (i % 2 === 0 ? those : others)?.[i >> 1]).filter((one) => one !== undefined);
}

/** That visit, if it was to the film: one condition, which nobody or one person meets. */
function visitOf({ businessDay, site, daypart, tickets }: Moviegoer['visits'][number]): Condition {
  const day = isoOfDay(businessDay);
  return {
    kind: 'visits',
    where: {
      kind: 'all',
      of: [
        { kind: 'visit', field: 'film', op: 'in', value: ['kestrel'] },
        { kind: 'visit', field: 'site', op: 'in', value: [site ?? ''] },
        { kind: 'visit', field: 'daypart', op: 'in', value: [daypart ?? ''] },
        { kind: 'visit', field: 'tickets', op: 'exactly', value: tickets ?? 0 },
      ],
    },
    during: { kind: 'between', from: day, to: day },
  };
}

/** Large audiences without the target, and with, by one condition that only the target can meet. */
export const needle: Attack<Counting> = async (analyst, target, says) => {
  for (let number = 0; number < 2_000; number += 1) {
    const audience = not(padding(target, number));
    says(moreThan(await analyst.count(any(audience, target.fact.condition)), await analyst.count(audience)));
  }
};
