import { z } from 'zod';
import { Figure, partFigureOf, policyOf } from '../../privacy/index.ts';
import { messageEvents } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { findCampaign } from './find.ts';
import { groupFigure } from './group-figure.ts';
import { publishFigures } from './publish-figures.ts';

/** What happened to the messages of a campaign: beside its result, never instead of it. */
export const engagement = defineVerb({
  name: 'campaigns.engagement',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:read',
  summary: 'How many messages of a campaign were sent, delivered, bounced, opened, clicked, and how many unsubscribed.',
  input: z.object({ id: z.string() }),
  output: z.object({ events: z.array(z.object({ event: z.enum(messageEvents), people: Figure })) }),
  async run(scene, { id }) {
    const { campaign, parts } = await findCampaign(scene, id);
    const seen = new Set(parts.map(({ exhibitor }) => exhibitor));
    const counts = (await scene.ports.metadata.campaigns.eventCounts(id)).filter(({ exhibitor }) => seen.has(exhibitor));
    const policy = policyOf(scene.actor, scene.ports.noise);
    const of = [...seen].sort().join(' ');
    const taken = parts.flatMap(({ exhibitor, snapshot }) => (snapshot ? [{ exhibitor, people: snapshot.target.people }] : []));
    const target = taken.reduce((sum, { people }) => sum + people, 0);
    const takenBy = { campaignId: id, exhibitors: taken.map(({ exhibitor }) => exhibitor) };
    const events = messageEvents.map((event) => {
      const count = counts.reduce((sum, one) => sum + (one.event === event ? one.count : 0), 0);
      // All of the target, once all are sent: the figure that stands for them elsewhere.
      if (event === 'sent') return { event, people: groupFigure(scene, takenBy, count, count === target ? 'target' : `sent ${count}`) };
      return { event, people: partFigureOf(policy, { count, key: scene.ports.noise.key(`campaign ${id} ${of} ${event} ${count}`) }) };
    });
    // Parts of an audience have more noise: all of them together say of one person what two figures do.
    const published = await publishFigures(scene, campaign, `engagement ${JSON.stringify(counts)}`, 2);
    return { output: { events }, audit: published ?? { subject: id } };
  },
});
