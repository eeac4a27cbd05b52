import { Client } from '@elastic/elasticsearch';

export interface ElasticsearchOptions {
  readonly url: string;
  readonly apiKey?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** Who asks: the engine shows it in its list of tasks and in its slow logs. `marquee` unless told. */
  readonly name?: string;
  /** How long one request may take; 30 seconds unless told. A write that takes longer may still have happened. */
  readonly timeoutMs?: number;
  /** How often the client itself asks again when no connection came about or the answer was 502 to 504; 1 unless told. */
  readonly retries?: number;
}
export type Elasticsearch = Client;

/**
 * A client of one cluster behind one address. It knows of no other nodes: a load balancer, not the client, chooses among them. Nothing is
 * asked before the first question. Whoever made it closes it.
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
