import { createHmac, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { type Clock, type Delivery, type DeliveryAnswer, ServiceError } from '@marquee/core';
import { isLoopback } from '../config/loopback.ts';
import { addressRules } from '../sources/address-rules.ts';
import { type Lookup, refusalOfHost } from '../sources/find-address.ts';
import { type PostAnswer, pinnedPost } from '../sources/pinned-post.ts';
import { sealedPasswords } from '../sources/sealed-passwords.ts';

interface DeliveryOptions {
  /** As FEED_ADDRESSES has them. */
  readonly addresses: readonly string[];
  readonly secret: string;
  readonly clock: Clock;
  readonly find?: Lookup;
  readonly patienceMs?: number;
}

/** What a leaked secret is recognised by, as the specification has it. */
const prefix = 'whsec_';
const secretBytes = 32;
const usualPatienceMs = 15_000;
const answerBytes = 2_000;
/** Of what the other side says so much is told. */
const told = 300;

/**
 * Calls webhooks as the Standard Webhooks specification has it (https://www.standardwebhooks.com): signed with HMAC-SHA-256 over id, instant and body. An instant
 * of the signature is that of the call, so that whoever recorded one cannot play it again later; the id stays.
 */
export function createDelivery({ addresses, secret, clock, find, patienceMs = usualPatienceMs }: DeliveryOptions): Delivery {
  const rules = addressRules(addresses);
  const sealing = sealedPasswords(secret);
  const nameOf = (exhibitor: string) => `campaigns/${exhibitor}`;
  return {
    makeSecret: (exhibitor) => {
      const made = prefix + randomBytes(secretBytes).toString('base64');
      return { secret: made, sealed: sealing.seal(nameOf(exhibitor), made) };
    },
    refusalOf: (text) => {
      const url = parsed(text);
      if (!url) return 'This is no address of the web: it begins with https://, and holds no name, password or #.';
      if (url.protocol === 'http:' && !mayBeLoopback(url)) return 'Calls are encrypted: the address begins with https://.';
      return refusalOfHost(rules, url.hostname);
    },
    call: async ({ exhibitor, url, sealed, id, body }, signal) => {
      const opened = openSecret(() => sealing.open(nameOf(exhibitor), sealed));
      if (opened === null)
        return refused('The signing secret cannot be read any more, because AUTH_SECRET is another one. Make a new one.');
      const parsedUrl = parsed(url);
      if (!parsedUrl) return refused('The address of the webhook is none. Write it anew in the rules for campaigns.');
      const bytes = Buffer.from(JSON.stringify(body), 'utf8');
      const at = String(Math.floor(clock.now() / 1000));
      const headers = {
        ...{ 'content-type': 'application/json', 'idempotency-key': id, 'webhook-id': id, 'webhook-timestamp': at },
        'webhook-signature': `v1,${signatureOf(opened, `${id}.${at}.`, bytes)}`,
      };
      const checkAddress = (address: string) => {
        if (parsedUrl.protocol === 'http:' && !isLoopback(address))
          throw new ServiceError('bad_request', 'Calls are encrypted: the address begins with https://.');
      };
      try {
        const post = { url, rules, headers, body: bytes, patienceMs, readUpTo: answerBytes, find, checkAddress, signal };
        return answerOf(await pinnedPost(post), clock.now());
      } catch (error) {
        // Whoever stops the product has not been answered by anybody.
        if (signal?.aborted) throw signal.reason;
        return error instanceof ServiceError && error.code === 'bad_request' ? refused(error.message) : later(reasonOf(error, patienceMs));
      }
    },
  };
}

/** The signature of the specification: of id, instant and body, under the bytes that the secret stands for. */
export function signatureOf(secret: string, before: string, body: Buffer): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return createHmac('sha256', key).update(before).update(body).digest('base64');
}

const refused = (said: string): DeliveryAnswer => ({ kind: 'refused', said });
const later = (said: string, afterMs: number | null = null): DeliveryAnswer => ({ kind: 'later', said, afterMs });

/** 2xx has taken it; what says that it is busy or broken may take it later; anything else will not. */
function answerOf({ status, text, retryAfter }: PostAnswer, now: number): DeliveryAnswer {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  const words = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, told);
  const said = `Your system answered ${status}${words === '' ? '' : `: ${words}`}`;
  if (status >= 300 && status < 400)
    return refused(`${said}. It is not followed elsewhere: write the address it leads to in the rules for campaigns.`);
  return status >= 500 || status === 408 || status === 425 || status === 429 ? later(said, patienceAsked(retryAfter, now)) : refused(said);
}

/** `Retry-After`: seconds, or a date. */
function patienceAsked(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}

function parsed(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && url.username === '' && url.password === '' && url.hash === '';
  return isPlain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** Before it is looked up: an address of this machine, or its name. */
function mayBeLoopback({ hostname }: URL): boolean {
  const name = hostname.replace(/^\[|\]$/g, '');
  return name === 'localhost' || (isIP(name) !== 0 && isLoopback(name));
}

function openSecret(open: () => string): string | null {
  try {
    return open();
  } catch {
    return null;
  }
}

function reasonOf(error: unknown, patienceMs: number): string {
  const { name, code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : (new Error(String(error)) as NodeJS.ErrnoException);
  if (name === 'TimeoutError' || name === 'AbortError') return `Your system did not answer within ${Math.round(patienceMs / 1000)} seconds`;
  if (code === 'ECONNREFUSED') return 'Nothing listens at the address of your system';
  return error instanceof ServiceError ? message : `Your system could not be reached (${code ?? message})`;
}
