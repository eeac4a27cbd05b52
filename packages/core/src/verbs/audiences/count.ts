import { z } from 'zod';
import { may, namedIn, scopeOf, scopeText } from '../../access/index.ts';
import { AsOf, type Prepared, prepare, tallyOf } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { Figure, figureOf, type PrivacyPolicy, policyOf, type Tally } from '../../privacy/index.ts';
import { type AuditFacts, defineVerb, type Scene } from '../../verb/index.ts';
import { dayAdvice } from './advice.ts';
import { personNamed } from './as-person.ts';
import { Engine } from './engine.ts';
import { inOnePass } from './one-pass.ts';
import { Advice } from './preview.ts';

/** The size of an audience. The operator can choose the engine. For its ids see list.ts. */
export const count = defineVerb({
  name: 'audiences.count',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:count',
  summary: 'The size of an audience.',
  input: z.object({
    definition: z.unknown(),
    asOf: AsOf,
    engine: Engine,
    /** For the operator: as this person would see it, by address or id. */
    as: z.string().max(320).optional(),
  }),
  output: z.object({
    asOf: z.iso.date(),
    count: Figure,
    /** The exhibitors whose moviegoers were counted, as far as they are told by name. */
    scope: z.union([z.literal('all'), z.array(z.string())]),
    /** How many more were, in the pool alone. */
    pooled: z.number().int(),
    /** Of the day: that the data does not reach it. */
    advice: z.array(Advice),
  }),
  async run(scene, input) {
    if ((input.engine === 'memory' || input.as !== undefined) && !may(scene.actor, 'audiences:list')) {
      throw new ServiceError('forbidden', 'The choice of engine and of a person is for the operator’s command line.');
    }
    if (input.as !== undefined && input.engine === 'memory')
      throw new ServiceError('bad_request', 'A person chooses no engine. Leave out either the person or the engine.');
    const actor = input.as === undefined ? scene.actor : await personNamed(scene.ports.metadata, input.as);
    const seen = { ...scene, actor, scope: scopeOf(actor) };
    const prepared = await prepare(seen, input.definition, input.asOf);
    const policy = policyOf(actor, scene.ports.noise);
    const { published, ...tally } = await sizeOf(seen, policy, prepared, input.engine);
    const { exhibitors } = seen.scope;
    const named = namedIn(seen.scope) ?? [];
    return {
      output: {
        asOf: prepared.day.iso,
        count: figureOf(policy, tally),
        scope: exhibitors === 'all' ? exhibitors : [...named],
        pooled: exhibitors === 'all' ? 0 : exhibitors.length - named.length,
        advice: dayAdvice(prepared.day).map((issue) => ({ ...issue, params: { ...issue.params } })),
      },
      audit: {
        definition: prepared.canonical,
        scope: scopeText(seen.scope),
        asOf: prepared.day.iso,
        count: tally.count,
        ...(published && { published }),
        ...(actor.kind === 'person' && scene.actor.kind === 'operator' ? { subject: `as ${actor.personId}` } : {}),
      },
    };
  },
});

async function sizeOf(
  scene: Scene,
  policy: PrivacyPolicy,
  prepared: Prepared,
  engine: Engine,
): Promise<Tally & Pick<AuditFacts, 'published'>> {
  if (engine === 'duckdb') return tallyOf(scene, policy, prepared);
  const [found] = await inOnePass(scene, [prepared.question], false);
  if (!found) throw new TypeError('One question was asked.');
  // The operator alone chooses this engine, and sees what it counts exactly.
  return { count: found.size, key: '' };
}
