import { type FieldName, fields } from '@marquee/dsl';
import type { Scene } from '../../verb/index.ts';
import { valuesOnRecord } from './on-record.ts';

/** Which of the values of a looked-up field exist: in the catalogue for films, sites and exhibitors (in scope), on record for the rest. */
export async function knownValues(scene: Scene, field: FieldName, asked: readonly string[]): Promise<ReadonlySet<string>> {
  const entry = fields[field];
  const lookup = 'lookup' in entry ? entry.lookup : undefined;
  const { catalogue } = scene.ports.metadata;
  if (lookup === 'films') return new Set((await catalogue.filmsById(asked)).map(({ id }) => id));
  if (lookup === 'exhibitors') return new Set((await exhibitorsInScope(scene, asked)).map(({ id }) => id));
  if (lookup === 'sites') return new Set((await sitesInScope(scene, asked)).map(({ id }) => id));
  return new Set((await valuesOnRecord(scene, field)).map(({ value }) => value));
}

/** Those of the exhibitors that are in scope: another does not exist. */
export async function exhibitorsInScope({ ports, scope: { exhibitors } }: Scene, ids: readonly string[]) {
  return ports.metadata.catalogue.exhibitors(exhibitors === 'all' ? ids : ids.filter((id) => exhibitors.includes(id)));
}

/** Those of the sites whose exhibitor is in scope. */
export async function sitesInScope({ ports, scope: { exhibitors } }: Scene, ids: readonly string[]) {
  const sites = await ports.metadata.catalogue.sitesById(ids);
  return sites.filter((site) => exhibitors === 'all' || exhibitors.includes(site.exhibitor));
}
