import { isoDate } from '../input.ts';
import { batchIssue, parseBatchLine } from './batch-line.ts';

export type LineId = string | number | null;
export type AskedLine =
  | { readonly id: LineId; readonly question: { readonly definition: unknown; readonly asOf?: string } }
  | { readonly id: LineId; readonly issues: readonly unknown[] };

/** The question in a line of a batch, or what is wrong with the line. A line without an as-of date has that of the whole batch. */
export function askedBy(text: string, asOfAll: string | undefined): AskedLine {
  const line = parseBatchLine(text);
  if (!line.ok) return { id: line.id, issues: line.issues };
  const asOf = line.asOf ?? asOfAll;
  if (asOf !== undefined && !isDate(asOf))
    return { id: line.id, issues: [batchIssue('not_a_date', '/asOf', 'The as-of date is a date such as 2026-11-18.')] };
  return { id: line.id, question: { definition: line.definition, ...(asOf === undefined ? {} : { asOf }) } };
}

function isDate(value: unknown): value is string {
  try {
    return typeof value === 'string' && isoDate(value) === value;
  } catch {
    return false;
  }
}
