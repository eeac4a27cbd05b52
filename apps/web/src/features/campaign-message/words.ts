import type { BlockKind, Channel, Message, View } from './types.ts';

export const channelWords: Readonly<Record<Channel, string>> = { email: 'Email', sms: 'SMS', push: 'Push', file: 'Hand-over file' };
export const blockWords: Readonly<Record<BlockKind, string>> = {
  text: 'Text',
  image: 'Image',
  button: 'Button',
  unsubscribe: 'Way to unsubscribe',
};

/** Languages that are offered; any other can be in a message that a program wrote. */
export const languages: readonly string[] = [
  ...['en-US', 'en-GB', 'es-US', 'es', 'fr', 'fr-CA', 'de', 'it', 'pt', 'pt-BR', 'nl', 'pl', 'sv', 'da', 'nb', 'fi'],
  ...['cs', 'el', 'tr', 'ru', 'uk', 'ar', 'he', 'hi', 'ja', 'ko', 'vi', 'tl', 'zh-Hans', 'zh-Hant'],
];

const names = new Intl.DisplayNames('en', { type: 'language' });

/** What a language is called. */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}

/** Where something is in a message, in words: no more of them than the message has of it. */
export function placeWords({ variants }: Message, { variant, language, channel }: View): string {
  const chosen = variants[variant];
  const tag = chosen?.languages[language]?.language ?? '';
  return [
    ...(variants.length > 1 ? [`Variant ${chosen?.name}`] : []),
    ...((chosen?.languages.length ?? 0) > 1 ? [languageName(tag)] : []),
    channelWords[channel],
  ].join(', ');
}
