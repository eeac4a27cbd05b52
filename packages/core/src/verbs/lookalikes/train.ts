import {
  type Condition,
  canonicalConditionText,
  canonicalText,
  type Definition,
  fieldEntry,
  leavesOf,
  putInReferences,
  walk,
} from '@marquee/dsl';
import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, everyone, prepare, publish, setsOf, withoutNeedles } from '../../definitions/index.ts';
import { badInput, ServiceError } from '../../errors.ts';
import { figureOf, policyOf, shownValue } from '../../privacy/index.ts';
import type { Lookalike } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { findSegment, scopeName } from '../segments/index.ts';
import { byGenre, candidates, sawGenre } from './features.ts';
import type { AudienceAsked } from './figures-of.ts';
import { boundsOf, decilesOf, learnFeatures, smallestAudience, tiersOf, topsOf } from './learn.ts';
import { LookalikeHead, Source } from './schemas.ts';

/** One person stands in the figures of the features, of the top shares and of the tenths. */
const figuresOfTraining = { name: 'lookalike', figures: 60 } as const;
const mostGenres = 10;
const mostFilms = 12;
/** Genres are dear to ask for. */
const mostTelling = 3;

/** Learns whom an audience is like, and freezes that as a model. */
export const train = defineVerb({
  name: 'lookalikes.train',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Train a lookalike model from a segment of at least 500 moviegoers, or from films that are like another.',
  input: z.object({ source: Source, asOf: AsOf }),
  output: LookalikeHead,
  prepare: (scene, { source, asOf }) => learn(scene, source, asOf),
  async run({ ports, scope }, _, { model, audit }) {
    await ports.metadata.lookalikes.insert(model);
    const { id, name, source, asOf, createdAt } = model;
    return { output: { id, name, source, asOf, createdAt }, audit: { ...audit, scope: scopeText(scope), asOf, subject: id } };
  },
});

async function learn(scene: OwnScene, wanted: z.infer<typeof Source>, asOf: string | undefined) {
  const { ports, actor, signal } = scene;
  const { name, source, definition } = await sourceOf(scene, wanted);
  const prepared = await prepare(scene, definition, asOf);
  const policy = policyOf(actor, ports.noise);
  const { question: written, leftOut } = await withoutNeedles(scene, policy, prepared);
  if (leftOut.size > 0)
    throw badInput('/source', 'A part of this segment is too small to be counted. Take it out of the segment, and train from that.');
  const question = { ...written, definition: { version: 1, where: putInReferences(written.definition.where, written.resolve) } } as const;
  const sets = setsOf(ports, policy, question, prepared.day);
  const asked = { policy, sets, question };
  const published = await publish(scene, policy, sets, asked, figuresOfTraining);
  const counts = await ports.audience.profile(question, signal);
  const audience = figureOf(policy, sets.tally(sets.of(question.definition.where), counts.audience));
  const size = shownValue(audience) ?? 0;
  if (size < smallestAudience)
    throw new ServiceError(
      'bad_request',
      `A model needs at least ${smallestAudience} moviegoers to learn from. Choose a wider segment or more films.`,
      {},
    );
  const inScope = figureOf(
    policy,
    sets.tally(sets.everyone, (await ports.audience.preview({ ...question, definition: everyone }, signal)).total),
  );
  const own = filmsIn(question.definition);
  const keys = (cells: readonly { readonly key: readonly string[] }[]) => cells.flatMap(({ key: [one] }) => one ?? []);
  const films = keys(counts.breakdowns.film.cells)
    .filter((film) => !own.has(film))
    .slice(0, mostFilms);
  const genres = keys(counts.breakdowns.genre.cells).slice(0, mostGenres);
  const telling = await tellingGenres(scene, asked, genres);
  const features = await learnFeatures(scene, asked, [...candidates(films), ...telling.flatMap(byGenre)]);
  if (features.length === 0)
    throw new ServiceError('bad_request', 'Nothing tells this audience from everyone else. Choose a narrower one.', {});
  const bounds = await boundsOf(scene, asked, features, inScope);
  const model: Lookalike = {
    ...{ id: ports.ids.next('lal'), organisationId: actor.organisation.id, name, source, asOf: prepared.day.iso },
    ...{ createdAt: new Date(ports.clock.now()).toISOString(), createdBy: actor.personId, scope: scopeName(ports.noise, scene.scope) },
    ...{ inScope, audience, features: [...features] },
    tops: await topsOf(scene, asked, bounds, question.definition.where),
    tiers: await tiersOf(scene, asked, bounds),
    deciles: [...(await decilesOf(scene, asked, bounds))],
  };
  return { model, audit: { ...published, definition: canonicalText(prepared.question.definition), count: counts.audience } };
}

/** The genres that tell an audience from everyone else most. */
async function tellingGenres(scene: OwnScene, asked: AudienceAsked, genres: readonly string[]): Promise<readonly string[]> {
  const learnt = await learnFeatures(scene, asked, genres.map(sawGenre));
  const weights = new Map(learnt.map(({ where, weight }) => [canonicalConditionText(where), Math.abs(weight)]));
  const weightOf = (genre: string) => weights.get(canonicalConditionText(sawGenre(genre).where)) ?? 0;
  return [...genres].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, mostTelling);
}

/** What a model is trained from, with how it is called. */
async function sourceOf(
  scene: OwnScene,
  wanted: z.infer<typeof Source>,
): Promise<Pick<Lookalike, 'name' | 'source'> & { readonly definition: Definition }> {
  if (wanted.kind === 'segment') {
    const segment = await findSegment(scene, wanted.id);
    const where: Condition = { kind: 'segment', id: segment.id, version: segment.latestVersion };
    return {
      name: segment.name,
      source: { kind: 'segment', id: segment.id, version: segment.latestVersion },
      definition: { version: 1, where },
    };
  }
  const ids = [...new Set(wanted.ids)].sort();
  const films = await scene.ports.metadata.catalogue.filmsById(ids);
  if (films.length < ids.length)
    throw new ServiceError('not_found', 'The catalogue has no such film. It may have been merged with another.', { films: ids });
  const titles = films.map(({ title }) => title);
  const where: Condition = { kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: ids } };
  return { name: `moviegoers of ${titles.join(', ')}`.slice(0, 255), source: { kind: 'films', ids }, definition: { version: 1, where } };
}

/** The films that an audience is itself made of. */
function filmsIn(definition: Definition): ReadonlySet<string> {
  return new Set(
    walk(definition).flatMap(({ node }) =>
      node.kind === 'visits' && node.where
        ? leavesOf(node.where).flatMap(({ field, value }) =>
            field === 'film' && fieldEntry(field) && Array.isArray(value) ? value.map(String) : [],
          )
        : [],
    ),
  );
}
