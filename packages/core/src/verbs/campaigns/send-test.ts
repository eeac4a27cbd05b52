import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { messageVariables, textFor } from '../../messages/index.ts';
import { type Campaign, type EmailContent, MessageLanguage, variantNames } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { findCampaign, note, ownExhibitor } from './find.ts';
import { messageValuesOf } from './message-values.ts';

const hourMs = 3_600_000;
/** So often in an hour somebody of an exhibitor sends the message of one campaign to its test addresses. */
const testsAnHour = 5;
const testedKind = 'tested';

/** Sends the e-mail of a campaign to an exhibitor's test addresses: each variant, or one, as moviegoers would get it but for a clear mark. */
export const sendTest = defineVerb({
  name: 'campaigns.sendTest',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary: 'Send the e-mail of a campaign to an exhibitor’s test addresses.',
  input: z.object({
    id: z.string(),
    /** Left out: each variant. */
    variant: z.enum(variantNames).optional(),
    language: MessageLanguage,
  }),
  output: z.object({
    /** To how many addresses all of it went, and to which the mail server took it not. */
    sent: z.number().int(),
    refused: z.array(z.string()),
  }),
  // A mail server takes its time: no transaction waits for it.
  async announce(scene, { id, variant, language }) {
    const { addresses } = await toTest(scene, id, variant, language);
    return { subject: id, changedTo: { addresses, language, ...(variant === undefined ? {} : { variant }) } };
  },
  async run(scene, { id, variant, language }) {
    const { addresses, campaign, exhibitor, mailer, emails } = await toTest(scene, id, variant, language);
    await takeTurn(scene, id, exhibitor);
    const values = await valuesFor(scene, campaign, exhibitor, language);
    const refused = new Set<string>();
    for (const { name, language: written, content } of emails) {
      const marked = { ...content, blocks: [markOf(name, values.exhibitor), ...content.blocks] };
      const drawn = await scene.ports.messages.email({ content: marked, language: written, values, images: 'shown', missing: 'fallback' });
      const subject = `[Test ${name}] ${drawn.subject}`;
      for (const to of addresses) if (!(await mailer.send({ to, subject, text: drawn.text, html: drawn.html }))) refused.add(to);
    }
    return { output: { sent: addresses.length - refused.size, refused: [...refused] }, audit: null };
  },
});

/** What is sent, to whom and by what. Throws `conflict`, with what to do, where something lacks, and `too_many` where it was tried too often. */
async function toTest(scene: OwnScene, id: string, variant: string | undefined, language: string) {
  const { campaign } = await findCampaign(scene, id);
  const exhibitor = ownExhibitor(scene);
  if (exhibitor === null) throw new ServiceError('not_found', 'Tests go to the addresses of an exhibitor.', { id });
  const { mailer, metadata } = scene.ports;
  if (mailer === null) throw new ServiceError('conflict', 'No mail server is set up: whoever runs the product names one in SMTP_URL.', {});
  const { testAddresses: addresses } = await metadata.campaigns.rules(exhibitor);
  if (addresses.length === 0) throw new ServiceError('conflict', 'There are no test addresses. Write some in the rules for campaigns.', {});
  const variants = (campaign.request.message?.variants ?? []).filter(({ name }) => variant === undefined || name === variant);
  const emails = variants.flatMap((one) => {
    const { language: written, email } = textFor(one, language);
    return email ? [{ name: one.name, language: written, content: email }] : [];
  });
  if (emails.length === 0) throw new ServiceError('conflict', 'Nothing is written as an e-mail there. Choose another variant.', {});
  await leftToTry(scene, id, exhibitor);
  return { addresses, campaign, exhibitor, mailer, emails };
}

/** Notes that a test is sent, where one may be: of many at once no more than there are left, because what is counted stays so until it is noted. */
async function takeTurn({ actor, ports }: OwnScene, id: string, exhibitor: string): Promise<void> {
  await ports.metadata.transaction(async (metadata) => {
    const within = { actor, ports: { ...ports, metadata } };
    await leftToTry(within, id, exhibitor);
    await note(within, id, { exhibitor, kind: testedKind });
  });
}

async function leftToTry({ ports: { metadata, clock } }: Pick<OwnScene, 'ports'>, id: string, exhibitor: string): Promise<void> {
  const since = new Date(clock.now() - hourMs).toISOString();
  const notes = await metadata.campaigns.notes(id);
  const tests = notes.filter((one) => one.kind === testedKind && one.exhibitor === exhibitor && one.at > since);
  if (tests.length >= testsAnHour)
    throw new ServiceError('too_many', `It was tried ${testsAnHour} times within an hour. Try again when the hour is over.`, {});
}

function markOf(variant: string, exhibitor: string): EmailContent['blocks'][number] {
  return { kind: 'text', text: `Test: variant ${variant}, for the test addresses of ${exhibitor} alone. No moviegoer was sent this.` };
}

async function valuesFor({ ports: { metadata } }: OwnScene, { request }: Campaign, exhibitor: string, language: string) {
  const [film = null] = request.film === null ? [] : await metadata.catalogue.filmsById([request.film]);
  const [named] = await metadata.catalogue.exhibitors([exhibitor]);
  const { handingOver } = await metadata.campaigns.rules(exhibitor);
  const unsubscribeUrl = handingOver.kind === 'webhook' ? handingOver.unsubscribeUrl : messageVariables.unsubscribeUrl.example;
  return { ...messageValuesOf(request, film, language), exhibitor: named?.name ?? exhibitor, unsubscribeUrl };
}
