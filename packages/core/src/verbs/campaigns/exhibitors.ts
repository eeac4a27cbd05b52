import { z } from 'zod';
import { detectableAt, detectableCurve } from '../../campaigns/index.ts';
import { Figure, figureOf, policyOf } from '../../privacy/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { askable } from './asked.ts';
import { audienceOfSegment, publishSizes, sizeAt } from './audience-of.ts';
import { plannedFor, powerIssues } from './planned.ts';
import { RequestIssue } from './schemas.ts';

/** The exhibitors that can be asked, with how many of a segment each has, and the effect that a campaign to those chosen could find. */
export const exhibitors = defineVerb({
  name: 'campaigns.exhibitors',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'The exhibitors that a campaign can ask, with the audience in each and the effect that could be found.',
  input: z.object({
    segment: z.object({ id: z.string(), version: z.number().int().min(1) }).nullable(),
    /** Those that the detectable effect is worked out for. */
    chosen: z.array(z.string()).max(500).default([]),
    baseRate: z.number().min(0.001).max(0.9).default(0.05),
    /** The part that is held out, which the issues are about. */
    controlShare: z.number().min(0.01).max(0.5).optional(),
  }),
  output: z.object({
    /** The day the audience is of; null without a segment. */
    asOf: z.string().nullable(),
    exhibitors: z.array(z.object({ id: z.string(), name: z.string(), audience: Figure.nullable() })),
    /** How many more can be asked together, without being told by name. */
    pooled: z.number().int(),
    /** By the part that is held out: the smallest relative effect that is found four times in five; null where none is. */
    detectable: z.array(z.object({ controlShare: z.number(), effect: z.number().nullable() })),
    /** What is to be known of the request by these sizes: a warning where it can find nothing useful. */
    issues: z.array(RequestIssue),
  }),
  async run(scene, { segment, chosen, baseRate, controlShare }) {
    const { named, pooled } = await askable(scene);
    const records = await scene.ports.metadata.catalogue.exhibitors(named);
    const audience = segment === null ? null : await audienceOfSegment(scene, segment);
    const published = audience && (await publishSizes(scene, audience));
    const policy = policyOf(scene.actor, scene.ports.noise);
    const rows: { id: string; name: string; audience: Figure | null }[] = [];
    for (const { id, name } of records) rows.push({ id, name, audience: audience && figureOf(policy, await sizeAt(scene, audience, id)) });
    const sizes = rows.flatMap((row) => (chosen.includes(row.id) && row.audience ? [row.audience] : []));
    const { people, telling } = plannedFor(policy, sizes);
    const effect = controlShare === undefined ? null : detectableAt(people, baseRate, telling)(controlShare);
    return {
      output: {
        asOf: audience?.frozen.asOf ?? null,
        exhibitors: rows,
        pooled: pooled.length,
        detectable: [...detectableCurve(people, baseRate, telling)],
        issues: controlShare === undefined || sizes.length === 0 ? [] : [...powerIssues(effect)],
      },
      audit: audience && { definition: audience.frozen.canonical, asOf: audience.frozen.asOf, scope: named.join(','), ...published },
    };
  },
});
