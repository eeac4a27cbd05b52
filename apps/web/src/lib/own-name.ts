import { webUrl } from './env.ts';

/**
 * Whether a request asks under a name of this site: this machine's own, or that of WEB_URL. A page elsewhere can have its own name lead
 * here, and would then read what it is answered.
 */
export function isOwnName(host: string | null): boolean {
  if (host === null || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  const own = webUrl();
  return (
    hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname) || hostname === (own && new URL(own).hostname)
  );
}

/** What is said under another name. */
export const notOwnName = {
  status: 421,
  code: 'forbidden',
  message: 'This is not the address of Marquee. Open the dashboard at its own, or set WEB_URL to this one.',
};
