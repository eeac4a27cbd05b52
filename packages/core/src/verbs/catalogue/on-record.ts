import { type FieldName, fields } from '@marquee/dsl';
import { policyOf } from '../../privacy/index.ts';
import type { ValueOnRecord } from '../../questions/index.ts';
import type { Scene } from '../../verb/index.ts';

/**
 * The values on record of a field, most frequent first, as far as the actor may know of them: what feeds alone say (a loyalty tier, a
 * postcode) is left out where fewer moviegoers than may be shown stand behind it, for it would tell of them. What is in the catalogue,
 * or in a list of the language, is known to everybody.
 */
export async function valuesOnRecord({ ports, actor, scope, signal }: Scene, field: FieldName): Promise<readonly ValueOnRecord[]> {
  const found = await ports.audience.values({ scope, field, smallest: policyOf(actor).smallest }, signal);
  return saidByFeedsAlone(field) ? found.filter(({ enough }) => enough) : found;
}

function saidByFeedsAlone(field: FieldName): boolean {
  const { stored, ...entry } = fields[field];
  const ofCatalogue = stored.table === 'film' || stored.table === 'site' || ('lookup' in entry && entry.lookup !== 'values');
  return !ofCatalogue && !('values' in entry);
}
