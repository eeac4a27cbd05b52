import { type EsMoviegoer, esMoviegoer, type Moviegoer } from '@marquee/dsl';
import { z } from 'zod';

/** Every document of the live index, past every adapter: who is asked for, and who was erased. */
export async function foundMoviegoers(url: string, alias: string) {
  const moviegoers = new Map<string, Moviegoer>();
  const erased = new Map<string, object>();
  await fetch(`${url}/${alias}/_refresh`, { method: 'POST' });
  for (let after: number | null = null; ; ) {
    const response = await fetch(`${url}/${alias}/_search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ size: 2_000, sort: [{ _seq_no: 'asc' }], ...(after === null ? {} : { search_after: [after] }) }),
    });
    const { hits } = Found.parse(await response.json());
    for (const { _id, _source } of hits.hits) {
      if (_source.erased !== undefined) erased.set(_id, _source);
      else if (_source.exhibitor !== undefined) moviegoers.set(_id, esMoviegoer(_source));
    }
    const last = hits.hits.at(-1);
    if (!last) return { moviegoers, erased };
    after = last.sort[0];
  }
}

const Source = z.custom<EsMoviegoer>((value) => typeof value === 'object' && value !== null);
const Found = z.object({
  hits: z.object({ hits: z.array(z.object({ _id: z.string(), _source: Source, sort: z.tuple([z.number()]) })) }),
});
