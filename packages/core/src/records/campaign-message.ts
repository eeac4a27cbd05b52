import { z } from 'zod';

const text = z.string().max(10_000);
const line = z.string().max(500);
const link = z.string().trim().max(2_000);

/** A part of an e-mail. Texts may hold variables; a link is one of the product’s, such as `{{trailerUrl}}`, or an address. */
export const EmailBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('image'), url: link, alt: line, link: link.optional() }),
  z.object({ kind: z.literal('button'), text: line, url: link }),
  /** Where moviegoers take themselves off the list: once in every e-mail. The link itself comes from the product. */
  z.object({ kind: z.literal('unsubscribe'), text: line }),
]);
export type EmailBlock = z.infer<typeof EmailBlock>;
export type EmailBlockKind = EmailBlock['kind'];

export const EmailContent = z.object({
  subject: line,
  /** What mail programs show after the subject in their list. */
  preheader: line,
  blocks: z.array(EmailBlock).max(50, 'An e-mail has at most 50 blocks.'),
});
export type EmailContent = z.infer<typeof EmailContent>;

export const SmsContent = z.object({ text });
export type SmsContent = z.infer<typeof SmsContent>;

export const PushContent = z.object({ title: line, body: text, link: link.optional() });
export type PushContent = z.infer<typeof PushContent>;

/** What an exhibitor is handed with the file of its moviegoers, to say it in its own way. */
export const FileContent = z.object({ text });
export type FileContent = z.infer<typeof FileContent>;

/** A language tag of BCP 47, such as `en-US`. */
export const MessageLanguage = z.string().max(35).refine(isLanguageTag, 'A language tag such as en-US.');

/** A message in one language, for the channels that it is written for. */
export const MessageText = z.object({
  language: MessageLanguage,
  email: EmailContent.optional(),
  sms: SmsContent.optional(),
  push: PushContent.optional(),
  file: FileContent.optional(),
});
export type MessageText = z.infer<typeof MessageText>;

export const variantNames = ['A', 'B', 'C', 'D', 'E'] as const;

/** One of the ways a message is said, in its languages: whoever reads none of them gets the first. */
export const MessageVariant = z.object({
  name: z.enum(variantNames),
  /** How much of the target gets it, beside the weights of the others. */
  weight: z.number().int().min(1).max(100),
  languages: z.array(MessageText).min(1, 'A variant has at least one language.').max(20),
});
export type MessageVariant = z.infer<typeof MessageVariant>;

/** What a campaign says. A draft may be unfinished: what it lacks is told by `checkMessage`, not refused here. */
export const CampaignMessage = z.object({
  variants: z.array(MessageVariant).min(1, 'A message has at least one variant.').max(variantNames.length),
});
export type CampaignMessage = z.infer<typeof CampaignMessage>;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
