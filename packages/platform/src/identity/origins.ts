import { isLoopback } from '../config/loopback.ts';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** The origins that the dashboard's pages may have: its address and, if that is this machine, the machine's other names. */
export function trustedOrigins(webUrl: string): ReadonlySet<string> {
  const url = new URL(webUrl);
  if (!isLoopback(url.hostname)) return new Set([url.origin]);
  return new Set(loopback.map((host) => `${url.protocol}//${host}${url.port ? `:${url.port}` : ''}`));
}
