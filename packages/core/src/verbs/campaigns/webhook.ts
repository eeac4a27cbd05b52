import { z } from 'zod';
import { badInput, ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { deliverSoon } from './deliver.ts';
import { findCampaign, ownExhibitor } from './find.ts';
import { exhibitorOf } from './rules.ts';

/** Makes the secret that calls to an exhibitor's system are signed with. It is shown this once; the one before it signs nothing any more. */
export const makeWebhookSecret = defineVerb({
  name: 'campaigns.makeWebhookSecret',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary: 'Make the secret that calls to an exhibitor’s system are signed with. It is shown once.',
  input: z.object({}),
  output: z.object({ secret: z.string() }),
  async run(scene) {
    const { ports } = scene;
    const exhibitor = exhibitorOf(scene);
    const { secret, sealed } = ports.delivery.makeSecret(exhibitor);
    await ports.metadata.deliveries.setSecret(exhibitor, sealed);
    return { output: { secret }, audit: { subject: exhibitor } };
  },
});

/** Sends a signed call that asks for nothing, so that an exhibitor sees whether its system takes it. */
export const tryWebhook = defineVerb({
  name: 'campaigns.tryWebhook',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary: 'Send a signed test call to an exhibitor’s system.',
  input: z.object({ url: z.string().max(2_000) }),
  output: z.object({
    taken: z.boolean(),
    /** What its system said, or why it could not be reached; empty where it took the call. */
    said: z.string(),
  }),
  // A call takes its time: no transaction waits for it.
  async announce(scene, { url }) {
    const refusal = scene.ports.delivery.refusalOf(url);
    if (refusal !== null) throw badInput('/url', refusal);
    return { subject: exhibitorOf(scene), changedTo: { url } };
  },
  async run(scene, { url }) {
    const { ports, signal } = scene;
    const exhibitor = exhibitorOf(scene);
    const sealed = await ports.metadata.deliveries.secret(exhibitor);
    if (sealed === null) throw new ServiceError('conflict', 'Make a signing secret first: a call without one is signed by nobody.', {});
    const id = ports.ids.next('try');
    const body = { type: 'test', timestamp: new Date(ports.clock.now()).toISOString(), data: { exhibitor } };
    const answer = await ports.delivery.call({ exhibitor, url, sealed, id, body }, signal);
    return { output: { taken: answer.kind === 'taken', said: answer.kind === 'taken' ? '' : answer.said }, audit: null };
  },
});

/** Goes on with the sending of an exhibitor's part that stopped because its system refused a call. */
export const sendAgain = defineVerb({
  name: 'campaigns.sendAgain',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary: 'Go on with a sending that stopped because the exhibitor’s system refused a call.',
  input: z.object({ id: z.string() }),
  output: z.object({}),
  async run(scene, { id }) {
    const { ports } = scene;
    const { campaign } = await findCampaign(scene, id);
    const exhibitor = ownExhibitor(scene);
    const delivery = exhibitor === null ? null : await ports.metadata.deliveries.find(campaign.id, exhibitor);
    if (!delivery) throw new ServiceError('not_found', 'This campaign does not go to a system of yours.', { id });
    if (delivery.state !== 'stopped') throw new ServiceError('conflict', 'It has not stopped: it goes on by itself.', {});
    const nextAt = new Date(ports.clock.now()).toISOString();
    const going = { ...delivery, state: 'going', nextAt, failures: 0, revision: delivery.revision + 1 } as const;
    await ports.metadata.deliveries.update(going, delivery.revision);
    await deliverSoon(ports);
    return { output: {}, audit: { subject: id } };
  },
});
