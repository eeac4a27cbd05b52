import { type CsvValue, toCsv, withOrigin } from '@marquee/ui/lib/csv';
import { figure } from '../../lib/format.ts';
import { changesOf, type Line, whoIs, wordsOf } from './words.ts';

/** Entries that a file has at most: more are taken in several, by time. */
export const mostInFile = 10_000;

const columns = [
  ...['When', 'Who', 'Who, id', 'Organisation', 'What', 'Action', 'Subject', 'Subject, id', 'Before', 'After'],
  ...['Counted', 'Scope', 'As of', 'Definition', 'From', 'Request', 'Number', 'Hash'],
];

/** The entries as a table for a spreadsheet, below what was asked for. */
export function auditCsv(asked: string, entries: readonly Line[], whole: boolean): string {
  const origin = [
    ['Audit log', asked],
    ...(whole ? [] : [['Not all', `The newest ${entries.length} entries: ask for a shorter time to have the rest`] as const]),
  ] as const;
  return withOrigin(
    origin.map(([name, value]) => [name, value] as const),
    toCsv(columns, entries.map(rowOf)),
  );
}

function rowOf(entry: Line): readonly CsvValue[] {
  const changes = changesOf(entry);
  const side = (of: 'before' | 'after') =>
    changes.flatMap((one) => (one[of] === null ? [] : [`${one.what}: ${one[of]}`])).join('; ') || null;
  const { at, actor, organisation, action, subject, count, scope, asOf, definition, address, requestId, sequence, hash } = entry;
  return [
    ...[at, whoIs(actor), actor.id, organisation && (organisation.name ?? organisation.id), wordsOf(action), action],
    ...[subject && (subject.name ?? subject.id), subject?.id ?? null, side('before'), side('after')],
    ...[count && figure(count), scope, asOf, definition, address, requestId, sequence, hash],
  ];
}
