import type { SourceQuery, SourceRow } from '@marquee/platform';

/** Names and values between quotes, as JSON writes them. */
const text = '"(?:[^"\\\\]|\\\\.)*"';
const placed = new RegExp(`^Row ${text} = ${text}, ${text} = ${text}: `);

/** Where a row of a database stands, for a dead letter, which has no line: its watermark and its own key. */
export function placeOfRow(row: SourceRow, { watermark, key }: SourceQuery): string {
  const say = (name: string) => `${JSON.stringify(name)} = ${JSON.stringify(String(row[name] ?? ''))}`;
  return `Row ${say(watermark)}, ${say(key)}: `;
}

/** The place that a dead letter's detail begins with; '' where it has none. */
export function placeIn(detail: string): string {
  return placed.exec(detail)?.[0] ?? '';
}
