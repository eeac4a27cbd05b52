import { parse } from '@marquee/dsl';
import { z } from 'zod';
import { examine, IssueRecord } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { SegmentVersion } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { campaignNames, labelsOf, lookalikeNames, segmentNames, valuesIn } from '../catalogue/index.ts';
import { findSegment, personName } from './find.ts';
import { headOf, LastCount, lastCountFor, SegmentHead, Visibility } from './record.ts';
import { usedByLiving } from './used-by.ts';

/** A segment with one version's definition, what is wrong with it now, and the names its editor shows. */
export const open = defineVerb({
  name: 'segments.open',
  kind: 'query',
  scope: 'organisation',
  permission: 'segments:read',
  summary: 'A segment with a version’s definition.',
  input: z.object({ id: z.string(), version: z.number().int().min(1).optional() }),
  output: z.object({
    segment: SegmentHead.extend({
      author: z.string(),
      createdAt: z.string(),
      lastCount: LastCount,
      visibility: Visibility,
      tags: z.array(z.string()),
    }),
    version: SegmentVersion,
    /** Such as a referenced segment that is gone. */
    issues: z.array(IssueRecord),
    labels: z.record(z.string(), z.record(z.string(), z.string())),
    segmentNames: z.record(z.string(), z.string()),
    campaignNames: z.record(z.string(), z.string()),
    lookalikeNames: z.record(z.string(), z.string()),
    usedBy: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  async run(scene, input) {
    const segment = await findSegment(scene, input.id);
    const version = await scene.ports.metadata.segments.version(segment.id, input.version ?? segment.latestVersion);
    if (!version)
      throw new ServiceError('not_found', `This segment has no version ${input.version}. The latest is ${segment.latestVersion}.`, {
        id: input.id,
        latestVersion: segment.latestVersion,
      });
    const examined = await examine(scene, version.definition);
    const parsed = parse(version.definition);
    return {
      output: {
        segment: {
          ...headOf(segment),
          author: await personName(scene, segment.changedBy),
          createdAt: segment.createdAt,
          visibility: segment.visibility,
          tags: segment.tags,
          lastCount: lastCountFor(scene, segment),
        },
        version,
        issues: examined.ok ? [] : examined.issues.map((issue) => ({ ...issue, params: { ...issue.params } })),
        labels: parsed.ok ? mutable(await labelsOf(scene, valuesIn(parsed.definition))) : {},
        segmentNames: parsed.ok ? { ...(await segmentNames(scene, parsed.definition)) } : {},
        lookalikeNames: parsed.ok ? { ...(await lookalikeNames(scene, parsed.definition)) } : {},
        campaignNames: parsed.ok ? { ...(await campaignNames(scene, parsed.definition)) } : {},
        usedBy: [...(await usedByLiving(scene, segment))],
      },
      audit: null,
    };
  },
});

function mutable(labels: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).map(([field, names]) => [field, { ...names }]));
}
