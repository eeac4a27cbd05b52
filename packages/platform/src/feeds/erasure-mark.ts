import { hash } from 'node:crypto';

/** What is stored of an erased moviegoer: SHA-256 of the id in hexadecimal. It can only tell whether a given id was erased. */
export function erasureMarkOf(moviegoer: string): string {
  return hash('sha256', moviegoer, 'hex');
}
