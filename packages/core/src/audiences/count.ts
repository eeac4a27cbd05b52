import { z } from 'zod';
import { may, scopeText } from '../access/index.ts';
import { AsOf, type Prepared, prepare } from '../definitions/index.ts';
import { ServiceError } from '../errors.ts';
import { Figure, figureOf, policyOf } from '../privacy/index.ts';
import { defineVerb, type Scene } from '../verb/index.ts';
import { dayAdvice } from './advice.ts';
import { inOnePass } from './one-pass.ts';
import { Advice } from './preview.ts';

/** The size of an audience; for the operator also its ids, and by the engine of choice. */
export const count = defineVerb({
  name: 'audiences.count',
  kind: 'query',
  permission: 'audiences:count',
  summary: 'The size of an audience; the operator may also ask for the ids.',
  input: z.object({
    definition: z.unknown(),
    asOf: AsOf,
    engine: z.enum(['memory', 'duckdb']).default('duckdb'),
    ids: z.boolean().default(false),
  }),
  output: z.object({
    asOf: z.iso.date(),
    count: Figure,
    ids: z.array(z.string()).optional(),
    /** Of the day: that the data does not reach it. */
    advice: z.array(Advice),
  }),
  async run(scene, input) {
    if ((input.ids || input.engine === 'memory') && !may(scene.actor, 'audiences:list')) {
      throw new ServiceError('forbidden', 'Moviegoer ids and the choice of engine are for the operator’s command line.');
    }
    const prepared = await prepare(scene, input.definition, input.asOf);
    const { size, ids } = await answer(scene, prepared, input);
    return {
      output: {
        asOf: prepared.day.iso,
        count: figureOf(policyOf(scene.actor), size),
        ...(ids ? { ids: [...ids] } : {}),
        advice: dayAdvice(prepared.day).map((issue) => ({ ...issue, params: { ...issue.params } })),
      },
      audit: {
        definition: prepared.canonical,
        scope: scopeText(scene.scope),
        asOf: prepared.day.iso,
        count: size,
        ...(ids ? { subject: 'ids' } : {}),
      },
    };
  },
});

async function answer(
  scene: Scene,
  { question }: Prepared,
  asked: { readonly engine: 'memory' | 'duckdb'; readonly ids: boolean },
): Promise<{ readonly size: number; readonly ids?: readonly string[] }> {
  const { ports, scope, signal } = scene;
  if (asked.engine === 'memory') {
    const [found] = await inOnePass(scene, [question], asked.ids);
    if (!found) throw new TypeError('One question was asked.');
    return asked.ids ? found : { size: found.size };
  }
  if (!asked.ids) return { size: await ports.audience.count(scope, question, signal) };
  const ids = await ports.audience.list(scope, question, signal);
  return { size: ids.length, ids };
}
