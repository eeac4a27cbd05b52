import type { IncomingMessage } from 'node:http';
import { isOfPrograms } from './refusal.ts';

/** The route that answers what cannot be read. */
const malformed = '/api/malformed';
/** The same for programs, who read problems. */
const malformedForPrograms = '/api/malformed?of=programs';

/**
 * Puts a request right before Next sees it: the address of the connection stands behind whatever it claims of where it comes from (Next
 * keeps a claim as it is, and whoever counts tries by address would count what the caller makes up); and an address with escapes that
 * cannot be read (which Next answers with 500) leads to where that is said.
 */
export function putRight(request: Pick<IncomingMessage, 'headers' | 'url'>, connectedFrom: string | undefined): void {
  const claimed = request.headers['x-forwarded-for'];
  request.headers['x-forwarded-for'] = [claimed, connectedFrom].filter((one) => one !== undefined).join(', ');
  const path = request.url?.split('?')[0] ?? '';
  if (!readable(path)) request.url = isOfPrograms(path) ? malformedForPrograms : malformed;
}

function readable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
