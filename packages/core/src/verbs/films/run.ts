import { type DayRange, dayOfIso, isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { AsOf, publish } from '../../definitions/index.ts';
import { badInput } from '../../errors.ts';
import {
  countedOver,
  type RunBreakdownName,
  runBreakdownOf,
  runDays,
  runKeyLabel,
  runPeriods,
  shownPercent,
  visitsOfOne,
  year,
  yearTo,
} from '../../insights/index.ts';
import { figureOf, partFigureOf, partOf, saidOf, sumFigureOf } from '../../privacy/index.ts';
import type { RunCell } from '../../questions/index.ts';
import { defineVerb, type Scene } from '../../verb/index.ts';
import { labelsOf } from '../catalogue/index.ts';
import { askFilm, auditOf, type FilmAsked } from './film-asked.ts';
import { changesOf, declineOf, indexesOf, keysOfRun, momentsOf, pointsOf, publishPart, wholeOf } from './publish-run.ts';
import { FilmRunView, RunBy, RunMeasure } from './run-view.ts';

/** One person stands in one day's cell and in one weekend's, in the whole and in the part, seldom in those of two; parts have more noise. */
const figuresOfRun = 3;

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
    const of = sets.key(sets.of(asked.question.definition.where), 'run', by, measure);
    const published = await publish(scene, policy, sets, asked, { name: 'run', figures: figuresOfRun, of });
    const release = film.releaseDate === null ? null : dayOfIso(film.releaseDate);
    const periods = release === null ? [] : runPeriods(release, day.day);
    const days = release === null ? [] : runDays(release, day.day);
    const ranges: readonly DayRange[] = [...days.map((one) => ({ from: one, to: one })), ...periods.map(({ from, to }) => ({ from, to }))];
    const question = { scope: scene.scope, film: id, asOf: day.day, by, periods: ranges };
    const [cells, wholes, base] = await Promise.all([
      scene.ports.audience.filmRun(question, scene.signal),
      // The people of a part, of whom each is in one cell.
      ofMoviegoers ? null : scene.ports.audience.filmRun({ ...question, by: 'gender' }, scene.signal),
      scene.ports.audience.filmRun({ ...question, film: null, periods: [yearTo(day.day)] }, scene.signal),
    ]);
    const keys = keysOfRun(by, base);
    const wholesBy = wholes === null ? by : 'gender';
    const [cellsOf, wholesOf] = [byPeriod(cells), byPeriod(wholes ?? cells)];
    const partAt = (place: number, { from, to }: DayRange) =>
      publishPart(
        asked,
        { by, measure, keys },
        { from: from - (release ?? 0), to: to - (release ?? 0) },
        { cells: cellsOf(place), whole: wholeOf(wholesBy, wholesOf(place)) },
      );
    const dayParts = days.map((one, at) => ({ ...partAt(at, { from: one, to: one }), day: isoOfDay(one), runDay: one - (release ?? 0) }));
    const baseShares = sharesOfBase(asked, { by, measure, keys }, base);
    const periodParts = periods.map((period, at) => ({ ...period, ...partAt(days.length + at, period) }));
    const changes = changesOf(periodParts);
    const moments =
      release === null
        ? []
        : momentsOf(release, periods).flatMap(({ day: on, ...moment }) => {
            const part = dayParts.find(({ runDay }) => runDay === on - release);
            return part ? [{ ...moment, runDay: part.runDay, size: part.size, sizes: part.sizes }] : [];
          });
    return {
      output: {
        ...{ asOf: day.iso, by, label: runBreakdownOf(by).label, measure, releaseDate: film.releaseDate },
        keys: await named(scene, by, keys),
        base: [...baseShares],
        days: dayParts,
        periods: periodParts.map((part, at) => ({
          ...part,
          ...{ from: isoOfDay(part.from), to: isoOfDay(part.to), change: changes[at] ?? null },
          indexes: indexesOf(part.shares, baseShares),
        })),
        moments,
        points: pointsOf(keys, moments, policy.deviation, measure),
        decline: declineOf(keys, periodParts),
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

/** What part each key has among everyone who visited in the year, or among their visits. */
function sharesOfBase(
  { policy, sets }: FilmAsked,
  { by, measure, keys }: { readonly by: RunBreakdownName; readonly measure: RunMeasure; readonly keys: readonly string[] },
  base: readonly RunCell[],
): readonly (number | null)[] {
  const everybody = sets.of({ kind: 'visits', during: year });
  const sum = (of: (cell: RunCell) => number) => base.reduce((total, cell) => total + of(cell), 0);
  const people = sets.tally(
    everybody,
    sum(({ moviegoers }) => moviegoers),
  );
  const visits = (count: number, key: string, most: number) => ({ sum: count, key, of: 'visits', most });
  const whole =
    measure === 'moviegoers'
      ? figureOf(policy, people)
      : sumFigureOf(
          policy,
          visits(
            sum((cell) => cell.visits),
            people.key,
            visitsOfOne,
          ),
          people,
        );
  return keys.map((key) => {
    const cell = base.find((one) => one.key === key);
    const tally = sets.tally(everybody, cell?.moviegoers ?? 0, by, key);
    const part =
      measure === 'moviegoers'
        ? partFigureOf(policy, tally)
        : sumFigureOf(policy, visits(cell?.visits ?? 0, tally.key, visitsOfOne), tally);
    const percent = partOf(part, whole);
    return percent === null ? null : shownPercent(percent);
  });
}

/** The keys with what people read for them. */
async function named(scene: Scene, by: RunBreakdownName, keys: readonly string[]) {
  const [dimension] = runBreakdownOf(by).dimensions;
  const names = 'field' in dimension && !dimension.bands ? await labelsOf(scene, { [dimension.field]: keys }) : {};
  return keys.map((key) => ({ key, label: runKeyLabel(by, key, names, scene.ports.currency) }));
}
