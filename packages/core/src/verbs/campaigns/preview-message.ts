import { z } from 'zod';
import {
  fill,
  fillLine,
  fillLink,
  lengthOf,
  type MessageValues,
  messageIssueCodes,
  messageVariables,
  smsParts,
  splitSms,
  textFor,
} from '../../messages/index.ts';
import { CampaignChannel, CampaignMessage, CampaignRequest, MessageLanguage, type MessageText } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { messageIssuesOf, messageValuesOf } from './message-values.ts';

const count = z.number().int();

/** A message as a moviegoer gets it. */
const MessagePreview = z.discriminatedUnion('channel', [
  z.object({
    channel: z.literal('email'),
    subject: z.string(),
    subjectLength: count,
    preheader: z.string(),
    preheaderLength: count,
    /** With what they show and their addresses in place of images: whoever looks at it asks no other server for anything. */
    html: z.string(),
    text: z.string(),
  }),
  z.object({
    channel: z.literal('sms'),
    encoding: z.enum(['gsm7', 'ucs2']),
    characters: count,
    parts: count,
    perPart: count,
    left: count,
    /** The text of each part. */
    texts: z.array(z.string()),
  }),
  z.object({
    channel: z.literal('push'),
    title: z.string(),
    titleLength: count,
    body: z.string(),
    bodyLength: count,
    link: z.string().nullable(),
  }),
  z.object({ channel: z.literal('file'), text: z.string() }),
]);
type MessagePreview = z.infer<typeof MessagePreview>;

/** What a message looks like for one moviegoer, and what is wrong with all of it. Nothing is kept. */
export const previewMessage = defineVerb({
  name: 'campaigns.previewMessage',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:read',
  summary: 'Show a campaign’s message as a moviegoer sees it, and what is wrong with it.',
  input: z.object({
    message: CampaignMessage,
    /** Of the request: what it fills in, and the channels that it uses. */
    request: CampaignRequest.pick({ film: true, image: true, trailer: true, channels: true }),
    channel: CampaignChannel,
    /** Which variant, from 0. */
    variant: z.number().int().min(0),
    language: MessageLanguage,
    /** Whether what the exhibitor fills in is shown by examples, or by its fallbacks. */
    reader: z.enum(['example', 'unknown']).default('unknown'),
  }),
  output: z.object({
    issues: z.array(
      z.object({ severity: z.enum(['error', 'warning']), code: z.enum(messageIssueCodes), path: z.string(), message: z.string() }),
    ),
    /** Null where nothing is written for the channel. */
    preview: MessagePreview.nullable(),
  }),
  async run(scene, { message, request, channel, variant, language, reader }) {
    const [film = null] = request.film === null ? [] : await scene.ports.metadata.catalogue.filmsById([request.film]);
    const known = messageValuesOf(request, film, language);
    const chosen = message.variants[Math.min(variant, message.variants.length - 1)];
    const values = { ...known, ...examplesFor(reader) };
    const preview = chosen ? await previewOf(scene, { text: textFor(chosen, language), channel, values }) : null;
    return { output: { issues: [...messageIssuesOf(message, request, film)], preview }, audit: null };
  },
});

/** Examples of what is filled in when a message is sent: by the product, and, of somebody whom it knows well, by the exhibitor. */
function examplesFor(reader: 'example' | 'unknown'): MessageValues {
  const { unsubscribeUrl, exhibitor } = messageVariables;
  const later = { unsubscribeUrl: unsubscribeUrl.example, exhibitor: exhibitor.example };
  if (reader === 'unknown') return later;
  const known = Object.entries(messageVariables).flatMap(([name, { by, example }]) => (by === 'exhibitor' ? [[name, example]] : []));
  return { ...later, ...Object.fromEntries(known) };
}

interface ToPreview {
  readonly text: MessageText;
  readonly channel: CampaignChannel;
  readonly values: MessageValues;
}

async function previewOf({ ports }: OwnScene, { text, channel, values }: ToPreview): Promise<MessagePreview | null> {
  if (channel === 'email' && text.email) {
    const email = await ports.messages.email({
      content: text.email,
      language: text.language,
      values,
      images: 'named',
      missing: 'fallback',
    });
    return { channel, ...email, subjectLength: lengthOf(email.subject), preheaderLength: lengthOf(email.preheader) };
  }
  if (channel === 'sms' && text.sms) {
    const sms = fill(text.sms.text, values);
    return { channel, ...smsParts(sms), texts: [...splitSms(sms)] };
  }
  if (channel === 'push' && text.push) {
    const [title, body] = [fillLine(text.push.title, values), fill(text.push.body, values)];
    return { channel, title, titleLength: lengthOf(title), body, bodyLength: lengthOf(body), link: fillLink(text.push.link ?? '', values) };
  }
  return channel === 'file' && text.file ? { channel, text: fill(text.file.text, values) } : null;
}
