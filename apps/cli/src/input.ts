import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Failure, wrongUse } from './failure.ts';

/** The text of a file, or of standard input for `-`. */
export async function readText(cwd: string, file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * The lines of a file, or of standard input for `-`, one at a time. Only LF and CRLF end a line. Other characters that may break lines, such as
 * U+2028, are part of the text.
 */
export async function* readLines(cwd: string, file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(path.resolve(cwd, file));
  input.setEncoding('utf8');
  let begun: string | null = null;
  try {
    for await (const chunk of input) {
      // A byte order mark at the start is not part of the text.
      const text: string = begun === null ? String(chunk).replace(/^\ufeff/, '') : begun + chunk;
      const lines = text.split('\n');
      begun = lines.pop() ?? '';
      for (const line of lines) yield line.replace(/\r$/, '');
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  if (begun) yield begun.replace(/\r$/, '');
}

function unreadable(file: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new Failure(`There is no file ${file}.`);
  if (code === 'EISDIR') return new Failure(`${file} is a folder, not a file.`);
  return new Failure(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
}

/** Accepts a real calendar date as YYYY-MM-DD. Throws a Failure for wrong use otherwise. */
export function isoDate(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw wrongUse(`“${text}” is not a date. Write it as 2026-11-18.`);
}

/** Accepts a whole number in a range. Throws a Failure for wrong use otherwise. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw wrongUse(`“${text}” is not a whole number from ${least} to ${most}.`);
  };
}
