import { type FeedLayout, type Zone, zoneNamed } from '@marquee/core';
import type { Column } from '../columns.ts';

type How = Pick<FeedLayout, 'dates' | 'timeZone' | 'decimals'>;

/** Takes a value as a file has it to the form of the feed. What it cannot read stays as it is, for the feed to refuse with the reason. */
export function valueReader(how: How): (column: Column, value: string) => string {
  const zone = how.timeZone === null ? null : zoneNamed(how.timeZone);
  return (column, value) => {
    if (column.kind === 'amount') return amountOf(value, how.decimals);
    return column.moment === undefined ? value : momentOf(value, column.moment, how.dates, zone);
  };
}

/** An amount with a point and no signs of money or thousands. */
export function amountOf(value: string, decimals: FeedLayout['decimals']): string {
  const bare = value.replace(/[\s\u00a0'’]|\p{Sc}/gu, '');
  const text = decimals === ',' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(text) ? text : value;
}

const dated =
  /^(\d{1,4})[./\-\s](\d{1,2})[./\-\s](\d{1,4})(?:[T,\s]+(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?)?$/i;
const zoned = /(?:z|[+-]\d{2}:?\d{2})$/i;

function momentOf(value: string, moment: NonNullable<Column['moment']>, order: FeedLayout['dates'], zone: Zone | null): string {
  if (moment === 'instant' && zoned.test(value)) return value.endsWith('Z') ? value : (utcText(Date.parse(value)) ?? value);
  const [, first = '', second = '', third = '', hours, minutes = '00', seconds = '00', half] = dated.exec(value.trim()) ?? [];
  if (first === '') return value;
  const year = yearOf(first.length === 4 ? first : third);
  // Where a year of four digits comes first, day and month follow as in ISO 8601, whatever the order elsewhere.
  const [month, day] = first.length === 4 || order === 'ymd' ? [second, third] : order === 'dmy' ? [second, first] : [first, second];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (moment === 'day') return date;
  const hour = hourOf(hours ?? '0', half);
  const local = `${date}T${hour}:${minutes}`;
  if (moment === 'local') return local;
  if (zone === null) return value;
  const instant = Date.parse(`${local}:${seconds}Z`);
  return utcText(zone.instantOf(instant)) ?? value;
}

function yearOf(text: string): string {
  if (text.length !== 2) return text.padStart(4, '0');
  // Of two digits as spreadsheets take them.
  return Number(text) < 30 ? `20${text}` : `19${text}`;
}

function hourOf(text: string, half: string | undefined): string {
  const hour = Number(text);
  const of24 = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return String(of24).padStart(2, '0');
}

function utcText(instant: number): string | null {
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().replace('.000Z', 'Z');
}
