const name = 'draft';

/** An address with an unsaved definition in it. It comes after the `#`: browsers do not send that part to a server. */
export function draftLink(address: string, definition: unknown): string {
  const url = new URL(address);
  url.hash = `${name}=${encode(JSON.stringify(definition))}`;
  return url.toString();
}

/** The path of the builder with a definition that nobody has saved yet. */
export function builderPath(definition: unknown): string {
  const { pathname, hash } = new URL(draftLink('https://marquee.invalid/segments/new', definition));
  return pathname + hash;
}

/** The JSON of the definition that an address carries; undefined where it carries none that can be read. */
export function linkedText(hash: string): string | undefined {
  const carried = new URLSearchParams(hash.replace(/^#/, '')).get(name);
  if (carried === null) return undefined;
  try {
    return decode(carried);
  } catch {
    return undefined;
  }
}

/** Base64 as an address takes it. */
function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decode(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
}
