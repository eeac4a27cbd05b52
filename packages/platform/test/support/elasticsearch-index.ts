import { type EsQuery, esFields } from '@marquee/dsl';
import { ownPrefix, stack } from './stack.ts';

/** An index of one test's own on the real server. */
export interface TestIndex {
  load(documents: readonly { readonly id: string; readonly document: object }[]): Promise<void>;
  /** The ids that each query finds in filter context, sorted; one request for all. Fails on the first query that the server refuses. */
  search(queries: readonly EsQuery[]): Promise<readonly (readonly string[])[]>;
  remove(): Promise<void>;
}

/** Made with the fields of the language and nothing else, over plain HTTP. */
export async function openTestIndex(of: string): Promise<TestIndex> {
  const name = `${ownPrefix(of)}moviegoers`;
  await ask('PUT', `/${name}`, JSON.stringify({ settings: { number_of_shards: 2, number_of_replicas: 0 }, mappings: mapping() }));
  let size = 0;
  return {
    async load(documents) {
      const lines = documents.flatMap(({ id, document }) => [{ index: { _id: id } }, document]);
      const answer = await ask('POST', `/${name}/_bulk?refresh=true`, ndjson(lines));
      if (answer.errors !== false) throw new Error(`Not every document was taken: ${JSON.stringify(answer).slice(0, 2_000)}`);
      size = documents.length;
    },
    async search(queries) {
      if (queries.length === 0) return [];
      const lines = queries.flatMap((query) => [
        {},
        { query: { bool: { filter: [query] } }, size, _source: false, track_total_hits: true },
      ]);
      const { responses } = await ask('POST', `/${name}/_msearch`, ndjson(lines));
      if (!Array.isArray(responses)) throw new Error('the server answered no responses');
      return responses.map((response, i) => idsOf(response, queries[i]));
    },
    async remove() {
      await ask('DELETE', `/${name}`);
    },
  };
}

function mapping() {
  const properties = (path?: string) =>
    Object.fromEntries(esFields().flatMap((field) => (field.path === path ? [[field.name, { type: field.type }]] : [])));
  const nested = (path: string) => ({ type: 'nested', dynamic: 'strict', properties: properties(path) });
  return { dynamic: 'strict', properties: { ...properties(), visits: nested('visits'), films: nested('films') } };
}

function idsOf(response: Answer, query: EsQuery | undefined): readonly string[] {
  if (response.error !== undefined || response.timed_out === true)
    throw new Error(`The server refused a query: ${JSON.stringify(response.error)}\n${JSON.stringify(query)}`);
  const { hits, total } = response.hits ?? {};
  if (!Array.isArray(hits) || total?.value !== hits.length) throw new Error('the server did not answer every hit');
  return hits.map((hit) => String(hit._id)).sort();
}

/** The parts of the server's answers that are looked at here. */
interface Answer {
  readonly errors?: boolean;
  readonly error?: unknown;
  readonly timed_out?: boolean;
  readonly responses?: readonly Answer[];
  readonly hits?: { readonly total?: { readonly value: number }; readonly hits?: readonly { readonly _id: string }[] };
}

function ndjson(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

async function ask(method: string, path: string, body?: string): Promise<Answer> {
  const headers = { 'content-type': path.includes('_bulk') || path.includes('_msearch') ? 'application/x-ndjson' : 'application/json' };
  const response = await fetch(`${stack.elasticsearch}${path}`, { method, ...(body === undefined ? {} : { body, headers }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 2_000)}`);
  return JSON.parse(text);
}
