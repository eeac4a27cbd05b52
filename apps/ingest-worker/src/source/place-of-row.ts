import type { SourceQuery, SourceRow } from '@marquee/platform';

/** Names and values between quotes, as JSON writes them. */
const text = '"(?:[^"\\\\]|\\\\.)*"';
const placed = new RegExp(`^Row ${text} = ${text}, ${text} = ${text}: `);

/** The place of a database row in a dead letter: its watermark and its key, since it has no line number. */
export function placeOfRow(row: SourceRow, { watermark, key }: SourceQuery): string {
  const say = (name: string) => `${JSON.stringify(name)} = ${JSON.stringify(String(row[name] ?? ''))}`;
  return `Row ${say(watermark)}, ${say(key)}: `;
}

/** The place that a dead letter's detail begins with; '' where it has none. */
export function placeIn(detail: string): string {
  return placed.exec(detail)?.[0] ?? '';
}
