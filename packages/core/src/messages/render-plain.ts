import type { EmailBlock, EmailContent } from '../records/index.ts';
import { fill, fillLine, fillLink, type Missing } from './fill.ts';
import type { MessageValues } from './variables.ts';

/** An e-mail as plain text, for whoever reads no HTML: the same blocks in the same order, with addresses written out. Links that are not to be followed are left out. */
export function renderPlain({ blocks }: Pick<EmailContent, 'blocks'>, values: MessageValues, missing: Missing = 'fallback'): string {
  return `${blocks
    .map((block) => plainBlock(block, values, missing))
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function plainBlock(block: EmailBlock, values: MessageValues, missing: Missing): string {
  switch (block.kind) {
    case 'text':
      return fill(block.text, values, missing).trim();
    case 'image':
      return withLink(fillLine(block.alt, values, missing), fillLink(block.link ?? '', values));
    case 'button':
      return withLink(fillLine(block.text, values, missing), fillLink(block.url, values));
    case 'unsubscribe':
      return withLink(fillLine(block.text, values, missing), fillLink('{{unsubscribeUrl}}', values));
  }
}

function withLink(text: string, link: string | null): string {
  return [text, link ?? ''].filter((part) => part !== '').join(': ');
}
