import { type Condition, type FieldName, fields } from '@marquee/dsl';
import { chooseDay, exhibitorsTold, lookupOf, setsOf, sitesTold } from '../../definitions/index.ts';
import { figureOf, mostNoise, type PrivacyPolicy, policyOf, type Tally } from '../../privacy/index.ts';
import type { ValueOnRecord } from '../../questions/index.ts';
import type { Scene } from '../../verb/index.ts';

/** A value with the moviegoers who have it: those of a field of theirs, or of one of their visits. */
export interface KnownValue extends ValueOnRecord {
  readonly behind: Tally;
}

/**
 * The values on record of a field, most frequent first, as far as the actor may know of them: what feeds alone say (a loyalty tier, a
 * postcode) is left out where fewer moviegoers than may be shown stand behind it, for it would tell of them. What is in the catalogue,
 * or in a list of the language, is known to everybody.
 */
export async function valuesOnRecord(scene: Scene, field: FieldName): Promise<readonly KnownValue[]> {
  const { ports, actor, scope, signal } = scene;
  const policy = policyOf(actor, ports.noise);
  const day = await chooseDay(scene, undefined);
  const found = await ports.audience.values({ scope, field, upTo: surelyShown(policy) }, signal);
  const sets = setsOf(scene.ports, policy, { scope, asOf: day.day, resolve: () => undefined }, day);
  const known = (await told(scene, field, found)).map((one) => ({
    ...one,
    behind: sets.tally(sets.of(havingValue(field, one.value)), one.people),
  }));
  return saidByFeedsAlone(field) ? known.filter(({ behind }) => figureOf(policy, behind).shown) : known;
}

/** Of exhibitors and sites those that are told by name. */
async function told(scene: Scene, field: FieldName, found: readonly ValueOnRecord[]): Promise<readonly ValueOnRecord[]> {
  const lookup = lookupOf(field);
  if (lookup === null || scene.scope.apart === 'all') return found;
  const ids = found.map(({ value }) => value);
  const known = new Set((await (lookup === 'sites' ? sitesTold(scene, ids) : exhibitorsTold(scene, ids))).map(({ id }) => id));
  return found.filter(({ value }) => known.has(value));
}

/** From so many moviegoers on a figure is shown whatever its noise. */
function surelyShown(policy: PrivacyPolicy): number {
  return policy.smallest + mostNoise(policy);
}

function havingValue(field: FieldName, value: string): Condition {
  const leaf = { field, op: fields[field].kind === 'set' ? 'anyOf' : 'in', value: [value] };
  return fields[field].of === 'moviegoer' ? { kind: 'attribute', ...leaf } : { kind: 'visits', where: { kind: 'visit', ...leaf } };
}

function saidByFeedsAlone(field: FieldName): boolean {
  const { stored, ...entry } = fields[field];
  const ofCatalogue = stored.table === 'film' || stored.table === 'site' || ('lookup' in entry && entry.lookup !== 'values');
  return !ofCatalogue && !('values' in entry);
}
