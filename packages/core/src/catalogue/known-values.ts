import { type FieldName, fields } from '@marquee/dsl';
import { scopeText } from '../access/index.ts';
import type { AudienceStore } from '../ports/index.ts';
import type { Scene } from '../verb/index.ts';

const mostValues = 50_000;

interface Remembered {
  readonly dataVersion: string;
  readonly values: Promise<ReadonlySet<string>>;
}
/** By store, then by field and scope: which values are on record changes with the data alone, and every edit in the builder asks. */
const remembered = new WeakMap<AudienceStore, Map<string, Remembered>>();

/** Which of the values of a looked-up field exist: in the catalogue for films, sites and exhibitors, on record in scope for the rest. */
export async function knownValues(scene: Scene, field: FieldName, asked: readonly string[]): Promise<ReadonlySet<string>> {
  const entry = fields[field];
  const lookup = 'lookup' in entry ? entry.lookup : undefined;
  const { catalogue } = scene.ports.metadata;
  if (lookup === 'films') return new Set((await catalogue.filmsById(asked)).map(({ id }) => id));
  if (lookup === 'exhibitors') return new Set((await catalogue.exhibitors(asked)).map(({ id }) => id));
  if (lookup !== 'sites') return onRecord(scene, field);
  const { exhibitors } = scene.scope;
  const sites = await catalogue.sitesById(asked);
  return new Set(sites.filter((site) => exhibitors === 'all' || exhibitors.includes(site.exhibitor)).map(({ id }) => id));
}

async function onRecord({ ports, scope }: Scene, field: FieldName): Promise<ReadonlySet<string>> {
  const { dataVersion } = await ports.audience.status();
  const ofStore = remembered.get(ports.audience) ?? new Map<string, Remembered>();
  remembered.set(ports.audience, ofStore);
  const key = `${field} ${scopeText(scope)}`;
  const before = ofStore.get(key);
  if (before?.dataVersion === dataVersion) return before.values;
  const values = ports.audience.values(scope, field, '', mostValues).then((found) => new Set(found.map(({ value }) => value)));
  ofStore.set(key, { dataVersion, values });
  values.catch(() => ofStore.delete(key));
  return values;
}
