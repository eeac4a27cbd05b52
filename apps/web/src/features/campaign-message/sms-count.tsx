import { number } from '../../lib/format.ts';
import type { PreviewOf } from './types.ts';

const encodings = { gsm7: 'GSM 7 bit', ucs2: 'UCS-2' } as const;

/** How an SMS is counted: its alphabet, its characters, its parts and what is left of the last. */
export function SmsCount({ encoding, characters, parts, perPart, left }: PreviewOf<'sms'>) {
  return (
    <span className="block">
      {encodings[encoding]}, {number(characters)} characters, {parts === 1 ? '1 part' : `${number(parts)} parts`} of {perPart},{' '}
      {number(left)} left
      {encoding === 'ucs2' && ' (a character outside of GSM 7 bit makes parts of 70)'}
    </span>
  );
}
