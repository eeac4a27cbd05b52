import type { DeadLetter } from '@marquee/core';
import { feedFormats } from '@marquee/platform';
import { columnsOf } from '../importer/read-records.ts';
import { wordsOf } from './words-of.ts';

/** The member that a refused row names; null where the row cannot be read even so far, and of letters that name none. */
export function memberOfLetter({ feed, format, header, bytes }: DeadLetter): string | null {
  if (feed === 'catalogue' || (format === 'csv' && header === null)) return null;
  const columns = columnsOf(feed);
  const text = Buffer.from(bytes, 'base64').toString('utf8');
  const row = feedFormats[format].reader(columns, header)(text.replace(/\r?\n?$/, ''));
  return (row.ok && row.cells[Object.keys(columns).indexOf('member_id')]) || null;
}

const moviegoerIds = /[^\s",:]+:[a-z2-7]{26}/g;

/**
 * Everybody whom a letter may be about: the moviegoer of its key, those whose ids stand in it, and whoever any of its words would be as a
 * member. More than it names, never less.
 *
 * @param pseudonym of the members of the letter's exhibitor
 */
export function* moviegoersOfLetter(letter: DeadLetter, pseudonym: (memberId: string) => string): Generator<string> {
  if (letter.messageKey !== null) yield letter.messageKey;
  const bytes = Buffer.from(letter.bytes, 'base64');
  yield* bytes.toString('utf8').match(moviegoerIds) ?? [];
  const member = memberOfLetter(letter);
  if (member !== null) yield pseudonym(member);
  for (const word of wordsOf(bytes)) yield pseudonym(word);
}
