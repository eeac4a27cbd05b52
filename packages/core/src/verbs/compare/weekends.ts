import { dayOfIso, isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { AsOf, publish } from '../../definitions/index.ts';
import { badInput } from '../../errors.ts';
import { runPeriods } from '../../insights/index.ts';
import { Figure, Privacy, policyOf, saidOf } from '../../privacy/index.ts';
import { type AuditFacts, defineVerb, type Scene } from '../../verb/index.ts';
import { askFilm, auditOf, Change, changesOf, changeTold, publishPart, RunMeasure, runPublished, wholeOf } from '../films/index.ts';

const Weekend = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** False where the data does not reach to its end. */
  whole: z.boolean(),
  size: Figure,
  /** Against the film's weekend before; null where there is none, and where noise may make most of it. */
  change: Change.nullable(),
});
type Weekend = z.infer<typeof Weekend>;

/** Two films, weekend by weekend of their runs. */
export const weekends = defineVerb({
  name: 'compare.weekends',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:profile',
  summary: 'Two films side by side, weekend by weekend from their release: visits, or moviegoers by their first visit.',
  input: z.object({
    films: z.array(z.string().min(1).max(191)).length(2),
    measure: RunMeasure.default('visits'),
    asOf: AsOf,
  }),
  output: z.object({
    asOf: z.iso.date(),
    measure: RunMeasure,
    films: z.array(z.object({ id: z.string(), title: z.string(), releaseDate: z.iso.date().nullable() })),
    weekends: z.array(
      z.object({
        number: z.number().int(),
        /** In the films' order; null where a film has had no such weekend. */
        films: z.array(Weekend.nullable()),
        /** By how much the second film has more than the first, in percent; null where one is hidden or not over, and where noise may make most of it. */
        difference: Change.nullable(),
      }),
    ),
    privacy: Privacy,
  }),
  async run(scene, { films, measure, asOf }) {
    if (films[0] === films[1]) throw badInput('/films/1', 'A film is not compared with itself. Choose another.');
    const policy = policyOf(scene.actor, scene.ports.noise);
    const audit: AuditFacts[] = [];
    const found: Awaited<ReturnType<typeof weekendsOf>>[] = [];
    for (const id of films) {
      const one = await weekendsOf(scene, id, measure, asOf, audit);
      found.push(one);
      audit.push(one.audit);
    }
    const numbers = [...new Set(found.flatMap(({ weekends: all }) => [...all.keys()]))].sort((a, b) => a - b);
    return {
      output: {
        asOf: found[0]?.asOf ?? '',
        measure,
        films: found.map(({ film: { id, title, releaseDate } }) => ({ id, title, releaseDate })),
        weekends: numbers.map((number) => {
          const [one, other] = found.map(({ weekends: all }) => all.get(number) ?? null);
          const most = found[0]?.most ?? 1;
          const difference = one?.whole && other?.whole ? changeTold(policy, one.size, other.size, most) : null;
          return { number, films: [one ?? null, other ?? null], difference };
        }),
        privacy: saidOf(policy),
      },
      audit,
    };
  },
});

/** The weekends of a film's run by their numbers: the same figures as on its page. */
async function weekendsOf(scene: Scene, id: string, measure: RunMeasure, asOf: string | undefined, before: readonly AuditFacts[]) {
  const asked = await askFilm(scene, id, asOf);
  const { film, policy, day } = asked;
  const published = await publish(scene, policy, asked.sets, asked, runPublished(asked, 'gender', measure), before);
  const release = film.releaseDate === null ? null : dayOfIso(film.releaseDate);
  const periods = release === null ? [] : runPeriods(release, day.day).filter(({ kind }) => kind === 'weekend');
  const cells = await scene.ports.audience.filmRun({ scope: scene.scope, film: id, asOf: day.day, by: 'gender', periods }, scene.signal);
  const parts = periods.map((period, at) => {
    const whole = wholeOf(
      'gender',
      cells.filter((cell) => cell.period === at),
    );
    const within = { from: period.from - (release ?? 0), to: period.to - (release ?? 0) };
    return { ...period, ...publishPart(asked, { by: 'gender', measure, keys: [] }, within, { cells: [], whole }) };
  });
  const changes = changesOf(policy, parts);
  const weekendAt = (part: (typeof parts)[number], at: number): Weekend => ({
    ...{ from: isoOfDay(part.from), to: isoOfDay(part.to), whole: part.whole, size: part.size, change: changes[at] ?? null },
  });
  const visits = wholeOf('gender', cells).visits;
  return {
    ...{ film, asOf: day.iso, most: parts[0]?.most.whole ?? 1, audit: auditOf(scene, asked, visits, published) },
    weekends: new Map(parts.map((part, at) => [part.number, weekendAt(part, at)])),
  };
}
