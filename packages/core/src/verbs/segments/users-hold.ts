import { campaignsIn, type Definition, parse } from '@marquee/dsl';
import { boundsOf, issuesAsAWhole, loadReferences, namesOfCampaigns, readerOf } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import type { Segment } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';

/**
 * Throws `conflict` where a segment that uses this one, directly or through others, could be counted before and not with the new definition:
 * its references put in, it may grow beyond what one definition may be, or what one question may take.
 */
export async function refuseBreakingUsers(scene: OwnScene, segment: Segment, definition: Definition): Promise<void> {
  const { segments } = scene.ports.metadata;
  const seen = new Set([segment.id]);
  for (let from = [segment.id]; from.length > 0; ) {
    const users = (await segments.usedBy(readerOf(scene.actor), from)).filter(({ id }) => !seen.has(id));
    for (const { id, name } of users) {
      if (seen.has(id)) continue;
      seen.add(id);
      const using = await segments.find(readerOf(scene.actor), id);
      const version = using && (await segments.version(id, using.latestVersion));
      const parsed = version && parse(version.definition);
      if (!parsed?.ok) continue;
      const [before, after] = await Promise.all(
        [undefined, { id: segment.id, definition }].map(async (override) => {
          const resolve = await loadReferences(scene.ports.metadata, scene.actor, parsed.definition, override);
          const campaigns = await namesOfCampaigns(scene.ports.metadata, scene.actor, campaignsIn(parsed.definition, resolve));
          return issuesAsAWhole(parsed.definition, resolve, boundsOf(scene), { campaigns });
        }),
      );
      const [issue] = after ?? [];
      if (issue && before?.length === 0)
        throw new ServiceError(
          'conflict',
          `“${name}” uses this segment, and could not be counted with this version: ${issue.message} Make this one smaller, or change “${name}” first.`,
          { breaks: { id, name }, issue },
        );
    }
    from = users.map(({ id }) => id);
  }
}
