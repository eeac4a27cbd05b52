import { type DayRange, dayOfIso, isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { AsOf, publish } from '../../definitions/index.ts';
import { badInput } from '../../errors.ts';
import { countedOver, type RunBreakdownName, runBreakdownOf, runDays, runKeyLabel, runPeriods, yearTo } from '../../insights/index.ts';
import { saidOf } from '../../privacy/index.ts';
import type { RunCell } from '../../questions/index.ts';
import { defineVerb, type Scene } from '../../verb/index.ts';
import { labelsOf } from '../catalogue/index.ts';
import { askFilm, auditOf } from './film-asked.ts';
import { changesOf, declineOf, indexesOf, keysOfRun, momentsOf, pointsOf, publishPart, runPublished, wholeOf } from './publish-run.ts';
import { FilmRunView, RunBy, RunMeasure } from './run-view.ts';

/** How who comes changes over a film's run: by run day, and by weekend and the weekdays between. */
export const run = defineVerb({
  name: 'films.run',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:profile',
  summary:
    'A film’s run by day and by weekend: visits, or moviegoers by their first visit, by one breakdown, with differences in points and decline.',
  input: z.object({
    id: z.string().min(1).max(191),
    by: RunBy.default('gender'),
    measure: RunMeasure.default('visits'),
    asOf: AsOf,
  }),
  output: FilmRunView,
  async run(scene, { id, by, measure, asOf }) {
    const ofMoviegoers = countedOver(runBreakdownOf(by)) === 'moviegoers';
    if (!ofMoviegoers && measure === 'moviegoers') throw badInput('/measure', `${runBreakdownOf(by).label} is of visits: ask for visits.`);
    const asked = await askFilm(scene, id, asOf);
    const { film, policy, day, sets } = asked;
    const published = await publish(scene, policy, sets, asked, runPublished(asked, by, measure));
    const release = film.releaseDate === null ? null : dayOfIso(film.releaseDate);
    const periods = release === null ? [] : runPeriods(release, day.day);
    const days = release === null ? [] : runDays(release, day.day);
    const ranges: readonly DayRange[] = [...days.map((one) => ({ from: one, to: one })), ...periods.map(({ from, to }) => ({ from, to }))];
    const question = { scope: scene.scope, film: id, asOf: day.day, by, periods: ranges };
    const ofYear = { ...question, film: null, periods: [yearTo(day.day)] };
    const [cells, wholes, base, baseWholes] = await Promise.all([
      scene.ports.audience.filmRun(question, scene.signal),
      // The people of a part, of whom each is in one cell.
      ofMoviegoers ? null : scene.ports.audience.filmRun({ ...question, by: 'gender' }, scene.signal),
      scene.ports.audience.filmRun(ofYear, scene.signal),
      ofMoviegoers ? null : scene.ports.audience.filmRun({ ...ofYear, by: 'gender' }, scene.signal),
    ]);
    const wholesBy = ofMoviegoers ? by : 'gender';
    const baseTold = keysOfRun(asked, { by, measure }, base, wholeOf(wholesBy, baseWholes ?? base));
    const keys = baseTold.map(({ key }) => key);
    const [cellsOf, wholesOf] = [byPeriod(cells), byPeriod(wholes ?? cells)];
    const partAt = (place: number, { from, to }: DayRange) =>
      publishPart(
        asked,
        { by, measure, keys },
        { from: from - (release ?? 0), to: to - (release ?? 0) },
        { cells: cellsOf(place), whole: wholeOf(wholesBy, wholesOf(place)) },
      );
    const dayParts = days.map((one, at) => ({ ...partAt(at, { from: one, to: one }), day: isoOfDay(one), runDay: one - (release ?? 0) }));
    const periodParts = periods.map((period, at) => ({ ...period, ...partAt(days.length + at, period) }));
    const changes = changesOf(policy, periodParts);
    const moments =
      release === null
        ? []
        : momentsOf(release, periods).flatMap(({ day: on, ...moment }) => {
            const part = dayParts.find(({ runDay }) => runDay === on - release);
            return part ? [{ ...part, ...moment }] : [];
          });
    return {
      output: {
        ...{ asOf: day.iso, by, label: runBreakdownOf(by).label, measure, releaseDate: film.releaseDate },
        keys: await named(scene, by, keys),
        base: baseTold.map(({ share }) => share),
        days: dayParts,
        periods: periodParts.map((part, at) => ({
          ...part,
          ...{ from: isoOfDay(part.from), to: isoOfDay(part.to), change: changes[at] ?? null },
          indexes: indexesOf(part, baseTold),
        })),
        moments,
        points: pointsOf(keys, moments, policy.deviation),
        decline: declineOf(policy, keys, periodParts),
        privacy: saidOf(policy),
      },
      audit: auditOf(
        scene,
        asked,
        wholeOf(
          wholesBy,
          periods.flatMap((_, at) => wholesOf(days.length + at)),
        ).first ?? 0,
        published,
      ),
    };
  },
});

function byPeriod(cells: readonly RunCell[]): (period: number) => readonly RunCell[] {
  const found = new Map<number, RunCell[]>();
  for (const cell of cells) found.set(cell.period, [...(found.get(cell.period) ?? []), cell]);
  return (period) => found.get(period) ?? [];
}

/** The keys with what people read for them. */
async function named(scene: Scene, by: RunBreakdownName, keys: readonly string[]) {
  const [dimension] = runBreakdownOf(by).dimensions;
  const names = 'field' in dimension && !dimension.bands ? await labelsOf(scene, { [dimension.field]: keys }) : {};
  return keys.map((key) => ({ key, label: runKeyLabel(by, key, names, scene.ports.currency) }));
}
