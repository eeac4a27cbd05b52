import type { MessageText, MessageVariant } from '../records/index.ts';

/** What somebody who reads a language is sent: that language, else one of the same family (`de` for `de-AT`), else the variant's first. */
export function textFor({ languages }: Pick<MessageVariant, 'languages'>, language: string): MessageText {
  const wanted = language.toLowerCase();
  const family = (tag: string) => tag.toLowerCase().split('-')[0];
  const found =
    languages.find((text) => text.language.toLowerCase() === wanted) ??
    languages.find((text) => family(text.language) === family(language));
  // A variant has at least one language.
  return found ?? (languages[0] as MessageText);
}
