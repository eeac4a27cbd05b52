import type { Metric } from './metric.ts';
import { runBreakdowns } from './run-breakdowns.ts';

const words = {
  moviegoers: {
    label: 'Moviegoers of a film',
    meaning: 'Moviegoers in scope who saw the film at least once up to the as-of date: the audience that a segment from it has.',
    formula: null,
    unit: 'moviegoers',
  },
  visits: {
    label: 'Visits to a film',
    meaning: 'Visits to sessions of the film up to the as-of date, on record with the loyalty card. No count of admissions.',
    formula: null,
    unit: 'visits',
  },
  openingWeekend: {
    label: 'Opening weekend of a film',
    meaning: 'Visits to the film on run days −1 to 2: previews to Sunday for a Friday release.',
    formula: null,
    unit: 'visits',
  },
  repeatViewers: {
    label: 'Repeat viewers',
    meaning: 'Moviegoers who visited the film at least twice, as part of its moviegoers.',
    formula: '100 × moviegoers with two visits or more ÷ moviegoers',
    unit: 'percent',
  },
  returning: {
    label: 'Seen before',
    meaning: 'Of those who came in this part of the run, how many had seen the film before it.',
    formula: '100 × (moviegoers who came in the part and before it) ÷ moviegoers who came in the part',
    unit: 'percent',
  },
  partySize: {
    label: 'Party size of a film',
    meaning: 'Tickets in a visit to the film, on average; the base is everybody’s visits in the 12 months to the as-of date.',
    formula: 'tickets ÷ visits',
    unit: 'tickets',
  },
  premiumShare: {
    label: 'Premium formats of a film',
    meaning: 'Visits to the film in another format than standard 2D; the base is everybody’s visits in the 12 months to the as-of date.',
    formula: '100 × visits in premium formats ÷ visits',
    unit: 'percent',
  },
  spendPerVisit: {
    label: 'Spend a visit to a film',
    meaning:
      'Tickets and concessions of a visit to the film, on average; the base is everybody’s visits in the 12 months to the as-of date.',
    formula: 'spend ÷ visits',
    unit: 'money',
  },
  lastWeekend: {
    label: 'Last weekend',
    meaning:
      'Visits to the film from Friday to Sunday of the last weekend that is over; of its first weekend, previews of the day before too.',
    formula: null,
    unit: 'visits',
  },
  change: {
    label: 'Change',
    meaning: 'How many more or fewer visits than in the same part of the week before.',
    formula: '100 × (visits ÷ visits of the week before − 1)',
    unit: 'percent',
  },
  presales: {
    label: 'Presales',
    meaning: 'Tickets bought up to the as-of date for sessions after it.',
    formula: null,
    unit: 'tickets',
  },
  boughtAhead: {
    label: 'Bought before the release',
    meaning: 'Tickets of the film bought up to so many days before its release, for sessions of any day.',
    formula: null,
    unit: 'tickets',
  },
  buyers: {
    label: 'Bought ahead',
    meaning: 'Moviegoers who bought a ticket of the film before its release day, for a session of any day.',
    formula: null,
    unit: 'moviegoers',
  },
  presaleParty: {
    label: 'Party size, bought ahead',
    meaning: 'Tickets in a visit that was bought before the release day, on average.',
    formula: 'tickets ÷ visits',
    unit: 'tickets',
  },
  inReleaseWeek: {
    label: 'In the release week',
    meaning: 'Of those who bought before the release day, how many came up to run day 6.',
    formula: '100 × buyers who came up to run day 6 ÷ buyers',
    unit: 'percent',
  },
  runDay: {
    label: 'Run day',
    meaning: 'Business day less the release day: the release day is 0, previews are negative.',
    formula: 'business day − release day',
    unit: 'days',
  },
  firstVisit: {
    label: 'Moviegoers by first visit',
    meaning: 'Moviegoers by the part of the run in which they saw the film for the first time: each once.',
    formula: null,
    unit: 'moviegoers',
  },
  points: {
    label: 'Difference in points',
    meaning:
      'Share at the later moment less share at the earlier one, never a percent of a percent. The interval holds the difference of all such moviegoers in about 95 of 100 cases (Agresti and Caffo 2000); what noise adds is in it.',
    formula: 'later share − earlier share ± 1.96 × √(variance of both)',
    unit: 'percent',
  },
  decline: {
    label: 'Decline a weekend',
    meaning: 'How visits change from weekend to weekend, on average, from the first to the last of up to four that are over.',
    formula: '100 × ((visits of the last ÷ visits of the first)^(1 ÷ (weekends − 1)) − 1)',
    unit: 'percent',
  },
  both: {
    label: 'Saw both',
    meaning: 'Moviegoers who saw the film and the other one, each while it was showing: from the day before the release for ten weeks.',
    formula: null,
    unit: 'moviegoers',
  },
  lift: {
    label: 'Lift',
    meaning:
      'How many times as many saw both films as chance would have it, among those who visited anything while the one was showing and while the other was. 1 is chance.',
    formula: 'base × saw both ÷ (saw the one × saw the other)',
    unit: 'index',
  },
  liftOfYear: {
    label: 'Lift, last 12 months',
    meaning:
      'The same among everyone in scope who visited in the 12 months to the as-of date, of whoever saw the films at any time. Whoever was not active while a film was showing counts too, which makes it larger.',
    formula: 'base × saw both ÷ (saw the one × saw the other)',
    unit: 'index',
  },
  jaccard: {
    label: 'Jaccard',
    meaning: 'What part of those who saw either film saw both, of the same base.',
    formula: '100 × saw both ÷ saw either',
    unit: 'percent',
  },
  map: {
    label: 'Map of films',
    meaning:
      'Films that share more of their audiences than chance would have it stand nearer each other: the distance aimed at is 1 ÷ lift² over the last 12 months, weighted by lift² (van Eck and others 2010). Groups are put together while the mean lift between them is above that of all pairs.',
    formula: null,
    unit: 'index',
  },
} as const satisfies Record<string, Metric>;

/** The words of films, as `film.<name>`, and what a run is told by, as `run.<name>`. */
export const filmMetrics: Readonly<Record<string, Metric>> = {
  ...Object.fromEntries(Object.entries(words).map(([name, metric]) => [`film.${name}`, metric])),
  ...Object.fromEntries(
    Object.entries(runBreakdowns).map(([name, { label, unit, meaning }]) => [`run.${name}`, { label, unit, meaning, formula: null }]),
  ),
};
