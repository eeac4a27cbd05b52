import { hash } from 'node:crypto';

/** How an erased moviegoer stays on record: SHA-256 of the id in hexadecimal, which says whether a given one was erased, and no more. */
export function erasureMarkOf(moviegoer: string): string {
  return hash('sha256', moviegoer, 'hex');
}
