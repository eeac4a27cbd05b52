import { canonicalText, type Definition } from '@marquee/dsl';
import { z } from 'zod';
import { scopeText } from '../access/index.ts';
import { AsOf, chooseDay, examine } from '../definitions/index.ts';
import { ServiceError } from '../errors.ts';
import { Figure, figureOf, hidden, type PrivacyPolicy, policyOf } from '../privacy/index.ts';
import { defineVerb } from '../verb/index.ts';
import { findSegment } from './find.ts';

const Difference = z.object({
  asOf: z.iso.date(),
  /** In the audience of the version and not of the one before; the other way round; in both. */
  gained: Figure,
  lost: Figure,
  kept: Figure,
});
type Difference = z.infer<typeof Difference>;

/** Whom a version gained, lost and kept against the one before, both on the same day and data. */
export const difference = defineVerb({
  name: 'segments.difference',
  kind: 'query',
  permission: 'audiences:count',
  summary: 'Moviegoers whom a version of a segment gained, lost and kept against the version before.',
  input: z.object({ id: z.string(), version: z.number().int().min(2), asOf: AsOf }),
  output: Difference,
  async run(scene, input) {
    const segment = await findSegment(scene, input.id);
    const [before, after] = await Promise.all(
      [input.version - 1, input.version].map(async (version) => {
        const found = await scene.ports.metadata.segments.version(segment.id, version);
        if (!found)
          throw new ServiceError('not_found', `This segment has no version ${version}. The latest is ${segment.latestVersion}.`, {});
        const examined = await examine(scene, found.definition);
        if (!examined.ok)
          throw new ServiceError('invalid_definition', `Version ${version} cannot be counted: ${examined.issues[0]?.message ?? ''}`, {
            issues: examined.issues,
          });
        return examined;
      }),
    );
    if (!before || !after) throw new TypeError('Two versions were asked for.');
    const day = await chooseDay(scene.ports, input.asOf);
    const definition = threeWays(before.definition, after.definition);
    const counts = await scene.ports.audience.preview(
      scene.scope,
      { definition, asOf: day.day, resolve: (id, version) => after.resolve(id, version) ?? before.resolve(id, version) },
      scene.signal,
    );
    const own = (index: number) => counts.nodes.get(`/where/of/${index}`)?.own ?? 0;
    return {
      output: { asOf: day.iso, ...publish(policyOf(scene.actor), { gained: own(0), lost: own(1), kept: own(2) }) },
      audit: { definition: canonicalText(definition), scope: scopeText(scene.scope), asOf: day.iso, count: counts.total },
    };
  },
});

function threeWays({ where: before }: Definition, { where: after }: Definition): Definition {
  const without = (a: Definition['where'], b: Definition['where']) => ({ kind: 'all', of: [a, { kind: 'not', of: b }] }) as const;
  return { version: 1, where: { kind: 'any', of: [without(after, before), without(before, after), { kind: 'all', of: [after, before] }] } };
}

/**
 * The sizes of both versions are on display elsewhere, so each of the three can be worked out from the other two: where one of them is a
 * small group, none is shown. Nobody is no group.
 */
function publish(policy: PrivacyPolicy, counts: Readonly<Record<'gained' | 'lost' | 'kept', number>>): Omit<Difference, 'asOf'> {
  const betrays = Object.values(counts).some((count) => count > 0 && count < policy.smallest);
  const figure = (count: number) => (betrays && count >= policy.smallest ? hidden(policy, 'bySubtraction') : figureOf(policy, count));
  return { gained: figure(counts.gained), lost: figure(counts.lost), kept: figure(counts.kept) };
}
