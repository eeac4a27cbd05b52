/** Why an address is not one to follow. */
export type LinkFault = 'invalid' | 'not_https' | 'credentials';

/** What is wrong with an address: it must parse, be https, and hold no name or password. Null where nothing is. */
export function linkFault(address: string): LinkFault | null {
  // Browsers drop tabs and line breaks inside an address, so that it leads elsewhere than it reads.
  if (/[\p{Cc}\s]/u.test(address) || !URL.canParse(address)) return 'invalid';
  const { protocol, username, password } = new URL(address);
  if (protocol !== 'https:') return 'not_https';
  return username === '' && password === '' ? null : 'credentials';
}

/** The address as it is written out, where it is one to follow; null otherwise. */
export function safeLink(address: string): string | null {
  return linkFault(address) === null ? new URL(address).href : null;
}

/** Addresses that stand in a text, without the punctuation that ends a sentence. */
export function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s<>"]+/giu)].map(([found]) => found.replace(/[.,;:!?)\]'’”]+$/u, ''));
}
