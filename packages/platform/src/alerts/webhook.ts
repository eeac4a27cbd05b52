import { request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import { isIP } from 'node:net';
import { addressRules } from '../sources/address-rules.ts';
import { findAddress, type Lookup } from '../sources/find-address.ts';

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
  const { protocol, hostname, host, port, pathname, search, username, password } = new URL(url);
  const isTls = protocol === 'https:';
  const name = hostname.replace(/^\[|\]$/g, '');
  const rules = addressRules([...addresses, name]);
  const credentials = username === '' ? {} : { auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}` };
  return async (message) => {
    const address = await findAddress(rules, hostname, find);
    const body = Buffer.from(JSON.stringify(message), 'utf8');
    const options = {
      ...{ method: 'POST', host: address, port: port === '' ? (isTls ? 443 : 80) : Number(port), path: pathname + search },
      headers: { host, 'content-type': 'application/json', 'content-length': body.length, 'user-agent': 'Marquee' },
      ...credentials,
      // The certificate is held against the name, though the address is connected to.
      ...(isTls && isIP(name) === 0 ? { servername: name } : {}),
      // Of the whole, not of each pause in it.
      signal: AbortSignal.timeout(patienceMs),
      agent: false,
    } as const;
    const status = await new Promise<number>((resolve, reject) => {
      const asked = (isTls ? overTls : overHttp)(options, (answer) => {
        // What it says beside is not read.
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      });
      asked.on('error', reject);
      asked.end(body);
    });
    if (status < 200 || status > 299) throw new Error(`${hostname} answered with ${status}, and did not take the alert.`);
  };
}
