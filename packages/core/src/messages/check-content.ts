import type { EmailBlock, EmailContent, FileContent, PushContent, SmsContent } from '../records/index.ts';
import { checkLink, checkText, checkVariables, type Known } from './check-text.ts';
import { fill } from './fill.ts';
import { error, type MessageIssue, warning } from './message-issue.ts';
import { smsParts } from './sms-parts.ts';

/** Longer than this, most places where a moviegoer sees it cut it off. In characters as a person counts them. */
export const usualLengths = { subject: 70, preheader: 140, pushTitle: 50, pushBody: 150 } as const;

const lineBreak = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Checks an e-mail: subject, preheader, each block, and that there is one way to unsubscribe. */
export function checkEmail({ subject, preheader, blocks }: EmailContent, path: string, known: Known): readonly MessageIssue[] {
  return [
    ...checkLine(subject, `${path}/subject`, 'subject', known, usualLengths.subject),
    ...(preheader.trim() === '' ? [] : checkLine(preheader, `${path}/preheader`, 'preheader', known, usualLengths.preheader)),
    ...blocks.flatMap((block, i) => checkBlock(block, `${path}/blocks/${i}`, known)),
    ...checkUnsubscribe(blocks, path),
  ];
}

function checkBlock(block: EmailBlock, path: string, known: Known): readonly MessageIssue[] {
  switch (block.kind) {
    case 'text':
      return checkText(block.text, `${path}/text`, 'text', known);
    case 'image':
      return [
        ...checkLink(block.url, `${path}/url`, 'address of the image', known),
        ...(block.alt.trim() === ''
          ? [error('alt_missing', `${path}/alt`, 'Say what the image shows: many mail programs show that text alone.')]
          : checkVariables(block.alt, `${path}/alt`, known)),
        ...((block.link ?? '') === '' ? [] : checkLink(block.link ?? '', `${path}/link`, 'link of the image', known)),
      ];
    case 'button':
      return [
        ...checkText(block.text, `${path}/text`, 'text of the button', known),
        ...checkLink(block.url, `${path}/url`, 'link of the button', known),
      ];
    case 'unsubscribe':
      return checkText(block.text, `${path}/text`, 'text of the link to unsubscribe', known);
  }
}

function checkUnsubscribe(blocks: readonly EmailBlock[], path: string): readonly MessageIssue[] {
  const [first, ...others] = blocks.flatMap(({ kind }, i) => (kind === 'unsubscribe' ? [i] : []));
  if (first === undefined)
    return [error('unsubscribe_missing', `${path}/blocks`, 'Nobody can unsubscribe from this e-mail. Add the block that says how.')];
  return others.map((i) =>
    error('unsubscribe_twice', `${path}/blocks/${i}`, 'The e-mail says twice how to unsubscribe. Take one of the two out.'),
  );
}

/** Checks an SMS: how many parts it takes with its fallbacks, and that it says how to get no more of them. */
export function checkSms({ text }: SmsContent, path: string, known: Known, mostParts: number): readonly MessageIssue[] {
  const at = `${path}/text`;
  const { parts, encoding } = smsParts(fill(text, known ?? {}));
  const why = encoding === 'ucs2' ? ' A character outside of GSM 7 bit makes parts less than half as long.' : '';
  const optsOut = text.trim() === '' || /\bSTOP\b|\{\{\s*unsubscribeUrl\b/u.test(text);
  return [
    ...checkText(text, at, 'text', known),
    ...(parts > mostParts
      ? [warning('sms_many_parts', at, `It is sent as ${parts} messages, and paid as so many.${why} Shorten it.`)]
      : []),
    ...(optsOut
      ? []
      : [warning('opt_out_missing', at, 'It does not say how to get no more of them. Add “Reply STOP to end”, or {{unsubscribeUrl}}.')]),
  ];
}

/** Checks a push message: title, body, and where it leads. */
export function checkPush({ title, body, link = '' }: PushContent, path: string, known: Known): readonly MessageIssue[] {
  return [
    ...checkLine(title, `${path}/title`, 'title', known, usualLengths.pushTitle),
    ...checkText(body, `${path}/body`, 'body', known),
    ...checkLength(body, `${path}/body`, 'body', known, usualLengths.pushBody),
    ...(link === '' ? [] : checkLink(link, `${path}/link`, 'link', known)),
  ];
}

/** Checks what an exhibitor is handed with the file. */
export function checkFile({ text }: FileContent, path: string, known: Known): readonly MessageIssue[] {
  return checkText(text, `${path}/text`, 'text', known);
}

/** A text of one line. */
function checkLine(text: string, path: string, what: string, known: Known, usual: number): readonly MessageIssue[] {
  return [
    ...checkText(text, path, what, known),
    ...(lineBreak.test(text) ? [error('line_break', path, `The ${what} is one line. Take the line breaks out.`)] : []),
    ...checkLength(text, path, what, known, usual),
  ];
}

function checkLength(text: string, path: string, what: string, known: Known, usual: number): readonly MessageIssue[] {
  const length = lengthOf(fill(text, known ?? {}));
  if (length <= usual) return [];
  return [
    warning(
      'text_long',
      path,
      `The ${what} has ${length} characters; after about ${usual} it is cut off. Say the most important first, or shorten it.`,
    ),
  ];
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many characters a text has, as a person counts them. */
export function lengthOf(text: string): number {
  return [...letters.segment(text)].length;
}
