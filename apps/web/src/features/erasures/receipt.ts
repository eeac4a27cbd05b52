import { moment } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.tsx';

export type Receipt = Outputs['moviegoers']['erase'];

/** The receipt by head and what stands under it: for the page, and for the document. */
export function receiptParts(receipt: Receipt): readonly (readonly [string, string])[] {
  const { moviegoer, mark, state, existed, removedFrom, underWay, remains, at } = receipt;
  const words = state === 'done' ? 'Erased' : 'Being erased: the ingest workers carry it out';
  return [
    ['State', existed === false ? `${words}. It was not on record; rows that come later are dropped` : words],
    ['Asked for', `${moment(at)} (${at})`],
    ['Moviegoer', moviegoer],
    ['Removed from', removedFrom.join(', ') || 'nothing yet'],
    ...(underWay.length > 0 ? [['Will be removed from', underWay.join(', ')] as const] : []),
    ['Not within Marquee’s reach, for you to see to', remains.join(', ')],
    ['Kept in its place, so that later rows are dropped', mark],
  ];
}

/** The receipt as a text document. */
export function receiptText(receipt: Receipt, organisation: string): string {
  const parts = receiptParts(receipt).map(([head, text]) => `${head}:\n  ${text}\n`);
  return ['Receipt of an erasure', `Marquee, ${organisation}`, '', ...parts].join('\n');
}
