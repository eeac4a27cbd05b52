import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import type { paths } from './generated.ts';

/** Asks what the OpenAPI document has: a method for each of HTTP's, its paths, inputs and answers typed. */
export type Client = FetchClient<paths>;

interface ClientOptions {
  /** Where the dashboard or the API is, such as `https://marquee.example`. */
  readonly address: string;
  /** The key that an administrator made, `mqa_…`. */
  readonly key: string;
  /** What sends a request; the platform's own unless another is given. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client of the API for programs. What it was refused stands in the answer's `error`; `answered` throws it instead.
 *
 * @throws TypeError when the address is none
 */
export function createClient({ address, key, fetch }: ClientOptions): Client {
  return createFetchClient<paths>({
    baseUrl: new URL(address).href.replace(/\/+$/, ''),
    headers: { authorization: `Bearer ${key}` },
    ...(fetch ? { fetch } : {}),
  });
}
