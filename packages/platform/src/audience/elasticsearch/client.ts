import { Client } from '@elastic/elasticsearch';

export interface ElasticsearchOptions {
  readonly url: string;
  readonly apiKey?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** The name of this process, which the engine shows in its list of tasks and its slow logs. Default `marquee`. */
  readonly name?: string;
  /** How long one request may take. Default 30 seconds. A write that takes longer may still have been done. */
  readonly timeoutMs?: number;
  /** How often the client itself retries when there was no connection or the answer was 502 to 504. Default 1. */
  readonly retries?: number;
}
export type Elasticsearch = Client;

/**
 * Makes a client of one cluster behind one address. It does not look for other nodes: choosing among them is left to a load balancer. It sends
 * nothing before the first request. The caller closes it.
 */
export function createElasticsearch({ url, apiKey, username, password, name, timeoutMs, retries }: ElasticsearchOptions): Elasticsearch {
  return new Client({
    node: url,
    ...(apiKey === undefined ? {} : { auth: { apiKey } }),
    ...(username === undefined ? {} : { auth: { username, password: password ?? '' } }),
    requestTimeout: timeoutMs ?? 30_000,
    maxRetries: retries ?? 1,
    sniffOnStart: false,
    sniffOnConnectionFault: false,
    sniffInterval: false,
    headers: { 'x-opaque-id': name ?? 'marquee' },
  });
}
