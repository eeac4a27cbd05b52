import { fill, fillLine, fillLink, type MessageValues } from '../../messages/index.ts';
import type { CampaignChannel, CampaignMessage, CampaignRequest, Film, MessageText } from '../../records/index.ts';
import type { Ports } from '../../verb/index.ts';
import { messageValuesOf } from './message-values.ts';

/** A message in one language, filled in as far as the product can: what is of one moviegoer stays as it was written, for the exhibitor's system. */
export interface RenderedText {
  readonly language: string;
  readonly email?: { readonly subject: string; readonly preheader: string; readonly html: string; readonly text: string };
  readonly sms?: { readonly text: string };
  readonly push?: { readonly title: string; readonly body: string; readonly link: string | null };
  readonly file?: { readonly text: string };
}
export interface RenderedVariant {
  readonly variant: string;
  readonly texts: readonly RenderedText[];
}

interface ToRender {
  readonly message: CampaignMessage;
  readonly request: Pick<CampaignRequest, 'image' | 'trailer'>;
  readonly film: Pick<Film, 'title' | 'releaseDate'> | null;
  readonly channels: readonly CampaignChannel[];
  /** What is known now that it is sent. */
  readonly sending: Pick<MessageValues, 'exhibitor' | 'unsubscribeUrl'>;
}

/** A campaign's message as an exhibitor's system is handed it: each variant in each of its languages, for the channels agreed. */
export async function renderedMessage(
  { messages }: Pick<Ports, 'messages'>,
  { message, request, film, channels, sending }: ToRender,
): Promise<readonly RenderedVariant[]> {
  const rendered: RenderedVariant[] = [];
  for (const { name, languages } of message.variants) {
    const texts: RenderedText[] = [];
    for (const text of languages) {
      const values = { ...messageValuesOf(request, film, text.language), ...sending };
      texts.push(await renderedText(messages, text, values, channels));
    }
    rendered.push({ variant: name, texts });
  }
  return rendered;
}

async function renderedText(
  messages: Ports['messages'],
  { language, email, sms, push, file }: MessageText,
  values: MessageValues,
  channels: readonly CampaignChannel[],
): Promise<RenderedText> {
  const has = (channel: CampaignChannel) => channels.includes(channel);
  return {
    language,
    ...(email && has('email')
      ? { email: await messages.email({ content: email, language, values, images: 'shown', missing: 'keep' }) }
      : {}),
    ...(sms && has('sms') ? { sms: { text: fill(sms.text, values, 'keep') } } : {}),
    ...(push && has('push') ? { push: renderedPush(push, values) } : {}),
    ...(file && has('file') ? { file: { text: fill(file.text, values, 'keep') } } : {}),
  };
}

function renderedPush({ title, body, link }: NonNullable<MessageText['push']>, values: MessageValues): NonNullable<RenderedText['push']> {
  return { title: fillLine(title, values, 'keep'), body: fill(body, values, 'keep'), link: fillLink(link ?? '', values) };
}
