import { type DeadLetter, exhibitorOf } from '@marquee/core';
import { feedFormats, pseudonymsOf } from '@marquee/platform';
import { columnsOf } from '../importer/read-records.ts';

/** Dead letters that are about a moviegoer: rows that name the member whose pseudonym it is, and messages that name the moviegoer itself. */
export function lettersOfMoviegoer(letters: readonly DeadLetter[], moviegoer: string, secret: Uint8Array): readonly DeadLetter[] {
  const pseudonym = pseudonymsOf(exhibitorOf(moviegoer), secret);
  return letters.filter((letter) => {
    if (letter.messageKey === moviegoer) return true;
    const text = Buffer.from(letter.bytes, 'base64').toString('utf8');
    if (text.includes(moviegoer)) return true;
    const memberId = memberIdOf(letter, text);
    return memberId !== null && pseudonym(memberId) === moviegoer;
  });
}

/** The member that a refused row names; null where the row cannot be read even so far. */
function memberIdOf({ feed, format, header }: DeadLetter, text: string): string | null {
  if (feed === 'catalogue' || (format === 'csv' && header === null)) return null;
  const columns = columnsOf(feed);
  const row = feedFormats[format].reader(columns, header)(text.replace(/\r?\n?$/, ''));
  return (row.ok && row.cells[Object.keys(columns).indexOf('member_id')]) || null;
}
