import { phraseOfCondition } from '@marquee/dsl';
import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { policyOf, saidOf } from '../../privacy/index.ts';
import type { LookalikeFeature } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { definitionLabels } from '../catalogue/index.ts';
import { scopeName } from '../segments/index.ts';
import { LookalikeShown, tiers } from './schemas.ts';

const mostDrivers = 12;

/** A model with the figures that were published when it was trained. */
export const show = defineVerb({
  name: 'lookalikes.show',
  kind: 'query',
  scope: 'organisation',
  permission: 'segments:read',
  summary: 'A lookalike model: its top shares with their sizes, what moves its score, and its calibration on moviegoers who were held out.',
  input: z.object({ id: z.string().min(1).max(191) }),
  output: LookalikeShown,
  async run(scene, { id }) {
    const { ports, actor } = scene;
    const model = await ports.metadata.lookalikes.find(id, actor.organisation.id);
    if (!model) throw new ServiceError('not_found', 'There is no such lookalike model. Train one from a segment or a film.', { id });
    if (model.scope !== scopeName(ports.noise, scene.scope))
      throw new ServiceError(
        'conflict',
        'Your organisation counts other moviegoers now than when this model was trained. Train it again.',
        { id },
      );
    const { name, source, asOf, createdAt, inScope, audience, deciles } = model;
    const drivers = model.features
      .filter(({ share, baseShare }) => baseShare > 0 && share > baseShare)
      .sort((a, b) => b.share / b.baseShare - a.share / a.baseShare)
      .slice(0, mostDrivers);
    const labels = await definitionLabels(scene, {
      version: 1,
      where: drivers.length === 0 ? { kind: 'visits' } : { kind: 'any', of: drivers.map(({ where }) => where) },
    });
    const driver = ({ where, share, baseShare }: LookalikeFeature) => ({
      phrase: phraseOfCondition(where, labels),
      times: Math.round((10 * share) / baseShare) / 10,
      ...{ share, baseShare },
    });
    return {
      output: {
        ...{ id, name, source, asOf, createdAt, inScope, audience, deciles },
        tiers: tiers.map((tier, at) => ({ ...tier, moviegoers: model.tiers[at]?.moviegoers ?? model.inScope })),
        drivers: drivers.map(driver),
        tops: model.tops.map(({ moviegoers, already }, at) => ({ top: at + 1, moviegoers, already })),
        privacy: saidOf(policyOf(actor, ports.noise)),
      },
      audit: null,
    };
  },
});
