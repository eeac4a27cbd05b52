import { z } from 'zod';
import { readEventLines } from '../../campaigns/index.ts';
import { badInput, ServiceError } from '../../errors.ts';
import { messageEvents } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { findCampaign, ownExhibitor } from './find.ts';

const mostLetters = 8_000_000;
const mostTold = 100;
const clocksApartMs = 300_000;

/** What happened to messages that an exhibitor sent, as a file of many events. The same file again changes nothing; the first of each event stands. */
export const recordEventFile = defineVerb({
  name: 'campaigns.recordEventFile',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary:
    'Tell what happened to the messages of a campaign by a CSV file: moviegoer_id, event, at, and channel where they unsubscribe from one alone.',
  input: z.object({
    id: z.string(),
    csv: z.string().max(mostLetters, 'This is more than 8 million letters. Send it in parts.'),
  }),
  output: z.object({
    /** How many events are of the target of the campaign, and how many were not taken because they are not. */
    taken: z.number().int(),
    unknown: z.number().int(),
    /** How many lines say nothing that can be taken, and the first hundred of them with why. */
    refused: z.number().int(),
    lines: z.array(z.object({ line: z.number().int(), message: z.string() })),
  }),
  // A file takes its time: each part of it is kept by itself, and the same file goes on where it was cut off.
  async announce(scene, { id }) {
    const { campaign } = await findCampaign(scene, id);
    if (ownExhibitor(scene) === null) throw new ServiceError('not_found', 'Events come from the exhibitor that sends.', { id });
    return { subject: campaign.id };
  },
  async run(scene, { id, csv }) {
    const { ports, signal } = scene;
    const exhibitor = ownExhibitor(scene);
    if (exhibitor === null) throw new ServiceError('not_found', 'Events come from the exhibitor that sends.', { id });
    const { events, refused } = readEventLines(csv, ports.clock.now() + clocksApartMs);
    if (events.length === 0 && refused.length === 0) throw badInput('/csv', 'There is no event in it.');
    let taken = 0;
    for (const event of messageEvents) {
      signal?.throwIfAborted();
      const of = events.filter((one) => one.event === event);
      if (of.length > 0) taken += await ports.metadata.campaigns.recordEvents({ campaignId: id, exhibitor, event, events: of });
    }
    const lines = refused.slice(0, mostTold);
    return { output: { taken, unknown: events.length - taken, refused: refused.length, lines }, audit: null };
  },
});
