import type { EmailBlock, EmailContent } from '../records/index.ts';
import { fill, fillLine, fillLink } from './fill.ts';
import type { MessageValues } from './variables.ts';

/** An e-mail as plain text, for whoever reads no HTML: the same blocks in the same order, with addresses written out. Links that are not to be followed are left out. */
export function renderPlain({ blocks }: Pick<EmailContent, 'blocks'>, values: MessageValues): string {
  return `${blocks
    .map((block) => plainBlock(block, values))
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function plainBlock(block: EmailBlock, values: MessageValues): string {
  switch (block.kind) {
    case 'text':
      return fill(block.text, values).trim();
    case 'image':
      return withLink(fillLine(block.alt, values), fillLink(block.link ?? '', values));
    case 'button':
      return withLink(fillLine(block.text, values), fillLink(block.url, values));
    case 'unsubscribe':
      return withLink(fillLine(block.text, values), fillLink('{{unsubscribeUrl}}', values));
  }
}

function withLink(text: string, link: string | null): string {
  return [text, link ?? ''].filter((part) => part !== '').join(': ');
}
