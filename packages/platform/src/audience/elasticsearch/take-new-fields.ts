import { answer } from './answer.ts';
import type { Elasticsearch } from './client.ts';
import { moviegoerMapping } from './mapping.ts';

/**
 * Gives an index that is there the fields that the language has had since it was made. Documents have them as they are written anew; all have
 * them after a rebuild.
 *
 * @returns null, or what to do where the index cannot take them, as when a field has become one of another kind: it is left as it is
 */
export async function takeNewFields(client: Elasticsearch, index: string): Promise<string | null> {
  const refused = await answer(undefined, async (asking) => {
    const given = await client.indices.putMapping({ index, ...moviegoerMapping() }, { ...asking, ignore: [400], meta: true });
    return given.statusCode === 400 ? JSON.stringify(given.body) : null;
  });
  if (refused === null) return null;
  const [, reason = 'it was made by another version'] = /"reason":"((?:[^"\\]|\\.)*)"/.exec(refused) ?? [];
  return `The index ${index} cannot hold what this version keeps (${reason.replaceAll('\\"', '"')}). Make the audience anew: marquee rebuild`;
}
