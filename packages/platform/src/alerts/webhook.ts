import { addressRules } from '../sources/address-rules.ts';
import type { Lookup } from '../sources/find-address.ts';
import { pinnedPost } from '../sources/pinned-post.ts';

/** Tells a program something. */
export type Webhook = (message: unknown) => Promise<void>;

interface WebhookOptions {
  readonly url: string;
  /** Beside its own host, which is allowed by being named: networks for addresses that are not public. */
  readonly addresses: readonly string[];
  readonly find?: Lookup;
  readonly patienceMs?: number;
}

const usualPatienceMs = 10_000;

/**
 * Posts JSON to the address of the settings, at one network address that is looked up once and may be reached. Follows nobody elsewhere: an answer
 * that is not 2xx has not been taken.
 *
 * @returns what throws with the reason, without the address's own secrets, when the message was not taken
 */
export function createWebhook({ url, addresses, find, patienceMs = usualPatienceMs }: WebhookOptions): Webhook {
  const { hostname } = new URL(url);
  const rules = addressRules([...addresses, hostname.replace(/^\[|\]$/g, '')]);
  return async (message) => {
    const body = Buffer.from(JSON.stringify(message), 'utf8');
    const headers = { 'content-type': 'application/json' };
    const { status } = await pinnedPost({ url, rules, headers, body, patienceMs, readUpTo: 0, find });
    if (status < 200 || status > 299) throw new Error(`${hostname} answered with ${status}, and did not take the alert.`);
  };
}
