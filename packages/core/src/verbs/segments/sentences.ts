import { campaignsIn, type Definition, describe, type FieldName, fields, lookalikesIn, parse, references } from '@marquee/dsl';
import { namesOfCampaigns, namesOfLookalikes, readerOf } from '../../definitions/index.ts';
import type { Segment } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';
import { labelsOf, valuesIn } from '../catalogue/index.ts';

/** What a list has room for. */
const longest = 300;

/** By id: what the latest version of each segment says, in a sentence that is cut where it is long. As many questions for a thousand as for one. */
export async function sentencesOf(scene: OwnScene, segments: readonly Segment[]): Promise<ReadonlyMap<string, string>> {
  const versions = await scene.ports.metadata.segments.latest(segments);
  const read = versions.flatMap(({ segmentId, definition }) => {
    const parsed = parse(definition);
    return parsed.ok ? [{ id: segmentId, definition: parsed.definition }] : [];
  });
  const definitions = read.map(({ definition }) => definition);
  const asked = definitions.flatMap((definition) => campaignsIn(definition, () => undefined));
  const models = definitions.flatMap((definition) => lookalikesIn(definition).map(({ node }) => node.id));
  const [labels, names, campaigns, lookalikes] = await Promise.all([
    labelsOf(scene, valuesOfAll(definitions)),
    namesFor(scene, segments, definitions),
    namesOfCampaigns(scene.ports.metadata, scene.actor, asked),
    namesOfLookalikes(scene.ports.metadata, scene.actor, models),
  ]);
  const options = {
    // The language has its own words for fixed lists, as a sentence wants them.
    label: (field: FieldName, value: string) => ('values' in fields[field] ? undefined : labels[field]?.[value]),
    segmentName: (id: string) => names.get(id),
    campaignName: (id: string) => campaigns.get(id),
    lookalikeName: (id: string) => lookalikes.get(id),
    currency: scene.ports.currency,
  };
  return new Map(read.map(({ id, definition }) => [id, cut(describe(definition, options))]));
}

function valuesOfAll(definitions: readonly Definition[]): Record<string, readonly string[]> {
  const all: Record<string, readonly string[]> = {};
  for (const definition of definitions) {
    for (const [field, values] of Object.entries(valuesIn(definition))) all[field] = [...new Set([...(all[field] ?? []), ...values])];
  }
  return all;
}

/** Those of the list itself, and where others are spoken of those on the other shelf, and then those of this one that a page leaves out. */
async function namesFor(
  scene: OwnScene,
  segments: readonly Segment[],
  definitions: readonly Definition[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(segments.map(({ id, name }) => [id, name]));
  const [first] = segments;
  if (first === undefined) return names;
  for (const archived of [!first.archived, first.archived]) {
    const elsewhere = definitions.some((definition) => references(definition).some(({ id }) => !names.has(id)));
    if (!elsewhere) break;
    for (const { id, name } of await scene.ports.metadata.segments.list(readerOf(scene.actor), { archived })) names.set(id, name);
  }
  return names;
}

/** Whole words, as many as there is room for. */
function cut(sentence: string): string {
  if (sentence.length <= longest) return sentence;
  return `${sentence.slice(0, longest).replace(/[\s,;]+\S*$/, '')} …`;
}
