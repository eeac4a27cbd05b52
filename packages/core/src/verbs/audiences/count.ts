import { z } from 'zod';
import { may, scopeOf, scopeText } from '../../access/index.ts';
import { AsOf, type Prepared, prepare } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { Figure, figureOf, policyOf } from '../../privacy/index.ts';
import { defineVerb, type Scene } from '../../verb/index.ts';
import { dayAdvice } from './advice.ts';
import { personNamed } from './as-person.ts';
import { inOnePass } from './one-pass.ts';
import { Advice } from './preview.ts';

/** The size of an audience; for the operator also its ids, and by the engine of choice. */
export const count = defineVerb({
  name: 'audiences.count',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:count',
  summary: 'The size of an audience; the operator may also ask for the ids.',
  input: z.object({
    definition: z.unknown(),
    asOf: AsOf,
    engine: z.enum(['memory', 'duckdb']).default('duckdb'),
    ids: z.boolean().default(false),
    /** For the operator: as this person would see it, by address or id. */
    as: z.string().max(320).optional(),
  }),
  output: z.object({
    asOf: z.iso.date(),
    count: Figure,
    /** The exhibitors whose moviegoers were counted. */
    scope: z.union([z.literal('all'), z.array(z.string())]),
    ids: z.array(z.string()).optional(),
    /** Of the day: that the data does not reach it. */
    advice: z.array(Advice),
  }),
  async run(scene, input) {
    if ((input.ids || input.engine === 'memory' || input.as !== undefined) && !may(scene.actor, 'audiences:list')) {
      throw new ServiceError('forbidden', 'Moviegoer ids, the choice of engine and of a person are for the operator’s command line.');
    }
    if (input.as !== undefined && input.ids)
      throw new ServiceError('bad_request', 'A person sees no moviegoer ids. Leave --ids or --as out.');
    const actor = input.as === undefined ? scene.actor : await personNamed(scene.ports.metadata, input.as);
    const seen = { ...scene, actor, scope: scopeOf(actor) };
    const prepared = await prepare(seen, input.definition, input.asOf);
    const { size, ids } = await answer(seen, prepared, input);
    const { exhibitors } = seen.scope;
    return {
      output: {
        asOf: prepared.day.iso,
        count: figureOf(policyOf(actor), size),
        scope: exhibitors === 'all' ? exhibitors : [...exhibitors],
        ...(ids ? { ids: [...ids] } : {}),
        advice: dayAdvice(prepared.day).map((issue) => ({ ...issue, params: { ...issue.params } })),
      },
      audit: {
        definition: prepared.canonical,
        scope: scopeText(seen.scope),
        asOf: prepared.day.iso,
        count: size,
        ...(ids ? { subject: 'ids' } : {}),
        ...(actor.kind === 'person' && scene.actor.kind === 'operator' ? { subject: `as ${actor.personId}` } : {}),
      },
    };
  },
});

async function answer(
  scene: Scene,
  { question }: Prepared,
  asked: { readonly engine: 'memory' | 'duckdb'; readonly ids: boolean },
): Promise<{ readonly size: number; readonly ids?: readonly string[] }> {
  const { ports, signal } = scene;
  if (asked.engine === 'memory') {
    const [found] = await inOnePass(scene, [question], asked.ids);
    if (!found) throw new TypeError('One question was asked.');
    return asked.ids ? found : { size: found.size };
  }
  if (!asked.ids) return { size: await ports.audience.count(question, signal) };
  const ids: string[] = [];
  for await (const batch of ports.audience.list(question, signal)) ids.push(...batch);
  return { size: ids.length, ids };
}
