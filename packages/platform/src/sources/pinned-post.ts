import { request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import { isIP } from 'node:net';
import type { AddressRules } from './address-rules.ts';
import { findAddress, type Lookup } from './find-address.ts';

export interface PinnedPost {
  readonly url: string;
  readonly rules: AddressRules;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** For the whole, not for each pause in it. */
  readonly patienceMs: number;
  /** Of the answer so many bytes are read, and the rest is not waited for. */
  readonly readUpTo: number;
  readonly find?: Lookup | undefined;
  /** Whether the address that was found may be called as the URL says; throws where it may not. */
  readonly checkAddress?: (address: string) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface PostAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

/**
 * Posts to a URL at one network address, which is looked up once and may be reached by the rules. Follows nobody elsewhere: a redirect is an answer like others.
 *
 * @throws ServiceError `bad_request` where the address may not be reached, `unavailable` where there is none; any other error where there was no answer
 */
export async function pinnedPost(post: PinnedPost): Promise<PostAnswer> {
  const { protocol, hostname, host, port, pathname, search, username, password } = new URL(post.url);
  const isTls = protocol === 'https:';
  const name = hostname.replace(/^\[|\]$/g, '');
  const late = AbortSignal.timeout(post.patienceMs);
  const signal = post.signal ? AbortSignal.any([post.signal, late]) : late;
  const address = await within(findAddress(post.rules, hostname, post.find), signal);
  post.checkAddress?.(address);
  const options = {
    ...{ method: 'POST', host: address, port: port === '' ? (isTls ? 443 : 80) : Number(port), path: pathname + search },
    headers: { host, 'content-length': post.body.length, 'user-agent': 'Marquee', ...post.headers },
    ...(username === '' ? {} : { auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}` }),
    // The certificate is held against the name, though the address is connected to.
    ...(isTls && isIP(name) === 0 ? { servername: name } : {}),
    signal,
    agent: false,
  } as const;
  return new Promise((resolve, reject) => {
    const asked = (isTls ? overTls : overHttp)(options, (answer) => {
      const parts: Buffer[] = [];
      let read = 0;
      const done = () => {
        answer.destroy();
        const text = Buffer.concat(parts).subarray(0, post.readUpTo).toString('utf8');
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] ?? null, text });
      };
      if (post.readUpTo === 0) return done();
      answer.on('data', (part: Buffer) => {
        parts.push(part);
        read += part.length;
        if (read >= post.readUpTo) done();
      });
      answer.on('end', done);
      // The status is the answer: what breaks off behind it was only words.
      answer.on('error', done);
    });
    asked.on('error', reject);
    asked.end(post.body);
  });
}

/** The look-up of a name knows no patience of its own. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
