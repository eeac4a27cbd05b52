import type { CampaignChannel, CampaignMessage, MessageText, MessageVariant } from '../records/index.ts';
import { checkEmail, checkFile, checkPush, checkSms } from './check-content.ts';
import type { Known } from './check-text.ts';
import { error, type MessageIssue, warning } from './message-issue.ts';

export interface MessageCheck {
  /** The channels that the campaign uses: what is written for others is not checked. */
  readonly channels: readonly CampaignChannel[];
  /** What the request fills in, such as the film; null while that is not known. */
  readonly known: Known;
  /** As how many parts an SMS may be sent before that is warned of. */
  readonly mostSmsParts?: number;
}

/** Everything about a message that keeps it from being sent, or is better known before: each at its place, with what to do next. */
export function checkMessage({ variants }: CampaignMessage, check: MessageCheck): readonly MessageIssue[] {
  return [
    ...variants.flatMap(({ name }, i) =>
      variants.findIndex((other) => other.name === name) < i
        ? [error('name_twice', `/variants/${i}/name`, `There are two variants ${name}. Give one another letter.`)]
        : [],
    ),
    ...variants.flatMap((variant, i) => checkVariant(variant, variants, `/variants/${i}`, check)),
  ];
}

function checkVariant(
  variant: MessageVariant,
  variants: readonly MessageVariant[],
  path: string,
  check: MessageCheck,
): readonly MessageIssue[] {
  const { name, languages } = variant;
  const own = languages.map(({ language }) => language.toLowerCase());
  const missing = new Map(
    variants
      .flatMap((other) => other.languages)
      .flatMap(({ language }) => (own.includes(language.toLowerCase()) ? [] : [[language.toLowerCase(), language] as const])),
  );
  return [
    ...[...missing.values()].map((language) =>
      warning(
        'language_missing',
        `${path}/languages`,
        `Variant ${name} is not written in ${language}, as others are: who reads ${language} gets ${languages[0]?.language}. Write it, or take ${language} out of the others.`,
      ),
    ),
    ...languages.flatMap((text, i) => [
      ...(own.indexOf(text.language.toLowerCase()) < i
        ? [error('language_twice', `${path}/languages/${i}/language`, `${text.language} is written twice. Take one of the two out.`)]
        : []),
      ...check.channels.flatMap((channel) => checkChannel(text, channel, `${path}/languages/${i}`, i === 0, check)),
    ]),
  ];
}

const channelWords = { email: 'email', sms: 'SMS', push: 'push', file: 'the hand-over file' } as const;

function checkChannel(
  text: MessageText,
  channel: CampaignChannel,
  path: string,
  isFallback: boolean,
  { known, mostSmsParts = 2 }: MessageCheck,
): readonly MessageIssue[] {
  const at = `${path}/${channel}`;
  const content = text[channel];
  if (content === undefined) {
    const words = channelWords[channel];
    return [
      isFallback
        ? error(
            'channel_without_content',
            at,
            `The campaign uses ${words}, and nothing is written for it. Write it, or take ${words} out of the channels.`,
          )
        : warning(
            'channel_without_content',
            at,
            `Nothing is written in ${text.language} for ${words}: who reads it gets the first language. Write it.`,
          ),
    ];
  }
  if (channel === 'email' && text.email) return checkEmail(text.email, at, known);
  if (channel === 'sms' && text.sms) return checkSms(text.sms, at, known, mostSmsParts);
  if (channel === 'push' && text.push) return checkPush(text.push, at, known);
  return text.file ? checkFile(text.file, at, known) : [];
}
