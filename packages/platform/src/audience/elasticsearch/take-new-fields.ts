import { answer } from './answer.ts';
import type { Elasticsearch } from './client.ts';
import { moviegoerMapping } from './mapping.ts';

/**
 * Adds the fields of the language to an index that are newer than the index. A document gets them when it is next written; after a rebuild all
 * documents have them.
 *
 * @returns null, or what to do if the index cannot take them, for example because the type of a field changed. The index is then unchanged.
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
