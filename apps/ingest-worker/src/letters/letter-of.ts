import { createHash } from 'node:crypto';
import path from 'node:path';
import type { DeadLetter } from '@marquee/core';
import { type FeedRow, normalise } from '@marquee/platform';
import type { DeadLettered } from '../pipeline/step-result.ts';

export interface LetterOrigin {
  readonly exhibitor: string;
  readonly feed: DeadLetter['feed'];
  /** Relative to the feed folder. */
  readonly file: string;
  readonly format: DeadLetter['format'];
  readonly header: string | null;
  /** ISO instant. */
  readonly at: string;
}

/** The letter for a refused row. The same row of the same file has the same id, whenever it is refused. */
export function letterOf(origin: LetterOrigin, row: FeedRow, because: DeadLettered): DeadLetter {
  const file = letterFileOf(origin.file);
  const bytes = Buffer.from(row.bytes()).toString('base64');
  const identity = JSON.stringify([origin.exhibitor, origin.feed, file, row.line, bytes]);
  return {
    id: `dl_${createHash('sha256').update(identity).digest('hex').slice(0, 40)}`,
    exhibitor: origin.exhibitor,
    feed: origin.feed,
    file,
    line: row.line,
    reason: because.reason,
    detail: because.detail,
    bytes,
    format: origin.format,
    header: origin.header,
    messageKey: null,
    at: origin.at,
  };
}

/** How letters name a file that lies in a feed folder: without where. */
export function letterFileOf(name: string): string {
  return normalise(path.posix.basename(name));
}

/** Stands for a line of a file that could not be read as a row. */
export function placeInFile(line: number): FeedRow {
  return { line, text: '', bytes: () => new Uint8Array() };
}
