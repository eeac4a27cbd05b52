import { campaignsIn, type Definition, type FieldName, fields, lookalikesIn, mentions, references } from '@marquee/dsl';
import { exhibitorsTold, namesOfCampaigns, namesOfLookalikes, namesOfSegments, sitesTold } from '../../definitions/index.ts';
import type { Scene } from '../../verb/index.ts';
import { regionName } from './regions.ts';
import { valueLabel } from './value-label.ts';

/** By field, by value: what people read in place of a stored value. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What people read in place of stored values, everywhere the same: titles, sites, exhibitors, regions, fixed lists, what feeds write. A value without a name is left out. */
export async function labelsOf(scene: Scene, wanted: Readonly<Record<string, readonly string[]>>): Promise<Labels> {
  const labels: Record<string, Readonly<Record<string, string>>> = {};
  for (const [name, values] of Object.entries(wanted)) {
    if (!Object.hasOwn(fields, name) || values.length === 0) continue;
    labels[name] = byWord(await namesOf(scene, name as FieldName, values));
  }
  return labels;
}

async function namesOf(scene: Scene, field: FieldName, values: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const entry = fields[field];
  if ('values' in entry) return entry.values.filter(({ value }) => values.includes(value)).map(({ value, label }) => [value, label]);
  if (field === 'region' || field === 'site.region') return values.map((value) => [value, regionName(value)]);
  if (!('lookup' in entry)) return [];
  if (entry.lookup === 'values') return values.map((value) => [value, valueLabel(value)]);
  if (entry.lookup === 'films') return (await scene.ports.metadata.catalogue.filmsById(values)).map(({ id, title }) => [id, title]);
  // What is outside the scope, or in the pool alone, does not exist: its name stays unknown.
  const found = await (entry.lookup === 'exhibitors' ? exhibitorsTold : sitesTold)(scene, values);
  return found.map(({ id, name }) => [id, name]);
}

/** What is looked up by a word that somebody chose: `constructor` is the name of nothing that was not put in. */
function byWord<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/** The values that a definition mentions, by field. */
export function valuesIn(definition: Definition): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, Set<string>>();
  for (const { field, value } of mentions(definition)) {
    if (fields[field].kind === 'keyword' || fields[field].kind === 'set') found.set(field, (found.get(field) ?? new Set()).add(value));
  }
  return Object.fromEntries([...found].map(([field, values]) => [field, [...values]]));
}

/** What `describe` needs: the labels of a definition's values, and the names of its segments and campaigns. */
export async function definitionLabels(scene: Scene, definition: Definition) {
  const labels = await labelsOf(scene, valuesIn(definition));
  const segments = await segmentNames(scene, definition);
  const campaigns = await campaignNames(scene, definition);
  const lookalikes = await lookalikeNames(scene, definition);
  return {
    // The language has its own words for fixed lists, as a sentence wants them.
    label: (field: FieldName, value: string) => ('values' in fields[field] ? undefined : labels[field]?.[value]),
    segmentName: (id: string) => segments[id],
    campaignName: (id: string) => campaigns[id],
    lookalikeName: (id: string) => lookalikes[id],
    currency: scene.ports.currency,
  };
}

/** By id: the names of the segments that a definition refers to. */
export async function segmentNames({ ports, actor }: Scene, definition: Definition): Promise<Readonly<Record<string, string>>> {
  const ids = references(definition).map(({ id }) => id);
  return byWord(await namesOfSegments(ports.metadata, actor, ids));
}

/** By id: the names of the campaigns that a definition itself asks for. */
export async function campaignNames({ ports, actor }: Scene, definition: Definition): Promise<Readonly<Record<string, string>>> {
  const ids = campaignsIn(definition, () => undefined);
  return byWord(await namesOfCampaigns(ports.metadata, actor, ids));
}

/** By id: what the lookalike models were trained from that a definition itself asks for. */
export async function lookalikeNames({ ports, actor }: Scene, definition: Definition): Promise<Readonly<Record<string, string>>> {
  const ids = lookalikesIn(definition).map(({ node }) => node.id);
  return byWord(await namesOfLookalikes(ports.metadata, actor, ids));
}
