import type { Block, BlockKind, Channel, Content, Message, Text } from './types.ts';

/** What a message begins with. */
export interface BlockWords {
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

const plain: BlockWords = { title: '{{film}} is in cinemas', text: 'Hello {{firstName|there}},\n\n', button: 'See times' };

/** A block of a kind, with what it usually says. */
export function blockOf(kind: BlockKind, { text, button }: Pick<BlockWords, 'text' | 'button'> = { text: '', button: 'See times' }): Block {
  switch (kind) {
    case 'text':
      return { kind, text };
    case 'image':
      return { kind, url: '{{imageUrl}}', alt: '' };
    case 'button':
      return { kind, text: button, url: '{{trailerUrl}}' };
    case 'unsubscribe':
      return { kind, text: 'Unsubscribe from messages about films' };
  }
}

/** What is written for a channel to begin with: the variables in it are filled in by the request and the exhibitor. */
export function startOf<C extends Channel>(channel: C, words: BlockWords = plain): Content<C> {
  const contents: { readonly [K in Channel]: Content<K> } = {
    email: { subject: words.title, preheader: '', blocks: [blockOf('text', words), blockOf('button', words), blockOf('unsubscribe')] },
    sms: { text: `${words.title}. Reply STOP to end` },
    push: { title: words.title, body: words.text.replace(/^Hello [^\n]*\n+/, '') },
    file: { text: words.title },
  };
  return contents[channel];
}

/** A message to begin with: one variant in one language, for the channels that are used. */
export function startMessage(channels: readonly Channel[], language: string, words: BlockWords = plain): Message {
  const text: Text = { language };
  for (const channel of channels) Object.assign(text, { [channel]: startOf(channel, words) });
  return { variants: [{ name: 'A', weight: 1, languages: [text] }] };
}
