import { type FieldName, fields } from '@marquee/dsl';
import { scopeText } from '../access/index.ts';
import type { AudienceStore, ValueOnRecord } from '../ports/index.ts';
import { policyOf } from '../privacy/index.ts';
import type { Scene } from '../verb/index.ts';

/** Lists kept of a store: every field of a few scopes. The one that was asked for longest ago goes first. */
const mostLists = 100;

interface Kept {
  readonly dataVersion: string;
  readonly values: readonly ValueOnRecord[];
}
/** By store, then by what was asked: the values on record change with the data alone, and every letter typed into an editor asks. */
const kept = new WeakMap<AudienceStore, Map<string, Kept>>();

/**
 * The values on record of a field, most frequent first, as far as the actor may know of them: what feeds alone say (a loyalty tier, a
 * postcode) is left out where fewer moviegoers than may be shown stand behind it, for it would tell of them. What is in the catalogue,
 * or in a list of the language, is known to everybody.
 */
export async function valuesOnRecord(scene: Scene, field: FieldName): Promise<readonly ValueOnRecord[]> {
  const found = await everyValue(scene, field);
  return saidByFeedsAlone(field) ? found.filter(({ enough }) => enough) : found;
}

async function everyValue({ ports: { audience }, actor, scope, signal }: Scene, field: FieldName): Promise<readonly ValueOnRecord[]> {
  const { smallest } = policyOf(actor);
  const { dataVersion } = await audience.status();
  const lists = kept.get(audience) ?? new Map<string, Kept>();
  kept.set(audience, lists);
  const key = `${field} ${smallest} ${scopeText(scope)}`;
  const before = lists.get(key);
  lists.delete(key);
  const list =
    before?.dataVersion === dataVersion ? before : { dataVersion, values: await audience.values(scope, field, smallest, signal) };
  lists.set(key, list);
  const [oldest] = lists.keys();
  if (lists.size > mostLists && oldest !== undefined) lists.delete(oldest);
  return list.values;
}

function saidByFeedsAlone(field: FieldName): boolean {
  const { stored, ...entry } = fields[field];
  const ofCatalogue = stored.table === 'film' || stored.table === 'site' || ('lookup' in entry && entry.lookup !== 'values');
  return !ofCatalogue && !('values' in entry);
}
