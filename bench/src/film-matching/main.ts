import { parseArgs } from 'node:util';
import { confident, createMatcher } from '@marquee/core';
import { knownSightings } from '@marquee/sample-data';
import { machineLine } from '../machine.ts';
import { timed } from '../statistics.ts';

/**
 * How well films are suggested for exhibitors' own film records, over the known truth of a sample: precision of what is confident enough to be accepted all at once,
 * and recall of the first suggestion. One film in ten is taken out of the catalogue: for what is sold of it every suggestion is wrong. Ends with an error where the product's promise does not hold.
 *
 *   npm run film-matching -w @marquee/bench -- [--moviegoers 50000] [--seed 1] [--until 2026-06-30] [--wrong 20]
 */
const { values } = parseArgs({
  options: {
    moviegoers: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    until: { type: 'string', default: '2026-06-30' },
    wrong: { type: 'string', default: '20' },
  },
});
const { films, sightings } = await knownSightings({
  moviegoers: Number(values.moviegoers),
  seed: Number(values.seed),
  until: values.until,
});
const inCatalogue = films.filter((_, i) => i % 10 !== 3);
const { result: suggest, ms: orderedIn } = await timed(async () => createMatcher(inCatalogue));
const has = new Set(inCatalogue.map(({ id }) => id));
const { result: suggested, ms } = await timed(async () => sightings.map((known) => ({ ...known, suggestions: suggest(known.sighted) })));
const titleOf = new Map(films.map(({ id, title }) => [id, title]));

console.log('| confidence from | accepted | of all | precision |\n| --- | --- | --- | --- |');
for (const from of [0.5, 0.7, 0.8, 0.85, confident, 0.95]) {
  const { taken, right } = acceptedFrom(from);
  console.log(
    `| ${from} | ${taken} | ${percent(taken, suggested.length)} | ${percent(right, taken)} |${from === confident ? ' the product’s |' : ''}`,
  );
}
const findable = suggested.filter(({ film }) => has.has(film));
const first = findable.filter(({ film, suggestions }) => suggestions[0]?.film === film).length;
const among = findable.filter(({ film, suggestions }) => suggestions.some((one) => one.film === film)).length;
console.log(`\nfirst suggestion right: ${percent(first, findable.length)}; among the five: ${percent(among, findable.length)}`);
console.log(
  `${suggested.length} codes, ${suggested.length - findable.length} of them of no film in the catalogue, ${inCatalogue.length} films, ${(ms / suggested.length).toFixed(3)} ms a code, films put in order in ${orderedIn.toFixed(0)} ms`,
);
for (const { sighted, film, suggestions } of suggested
  .filter(({ film, suggestions }) => suggestions[0]?.film !== film)
  .slice(0, Number(values.wrong)))
  console.log(
    `  ${sighted.titles.join(' / ')} (${sighted.firstSession}) is ${titleOf.get(film)}; suggested ${suggestions
      .slice(0, 2)
      .map((one) => `${titleOf.get(one.film)} ${one.confidence.toFixed(2)}`)
      .join(', ')}`,
  );
console.log(`\n${machineLine()}`);
const { taken, right } = acceptedFrom(confident);
if (right < 0.99 * taken || first < 0.9 * findable.length) throw new Error('Suggestions are worse than the product promises.');

function acceptedFrom(from: number): { readonly taken: number; readonly right: number } {
  const accepted = suggested.filter(({ suggestions }) => (suggestions[0]?.confidence ?? 0) >= from);
  return { taken: accepted.length, right: accepted.filter(({ film, suggestions }) => suggestions[0]?.film === film).length };
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
}
