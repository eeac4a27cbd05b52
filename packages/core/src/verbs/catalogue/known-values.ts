import { type FieldName, fields } from '@marquee/dsl';
import { exhibitorsTold, sitesTold } from '../../definitions/index.ts';
import type { Scene } from '../../verb/index.ts';
import { valuesOnRecord } from './on-record.ts';

/** Which of the values of a looked-up field exist: in the catalogue for films, sites and exhibitors (in scope, and told by name), on record for the rest. */
export async function knownValues(scene: Scene, field: FieldName, asked: readonly string[]): Promise<ReadonlySet<string>> {
  const entry = fields[field];
  const lookup = 'lookup' in entry ? entry.lookup : undefined;
  const { catalogue } = scene.ports.metadata;
  if (lookup === 'films') return new Set((await catalogue.filmsById(asked)).map(({ id }) => id));
  if (lookup === 'exhibitors') return new Set((await exhibitorsTold(scene, asked)).map(({ id }) => id));
  if (lookup === 'sites') return new Set((await sitesTold(scene, asked)).map(({ id }) => id));
  return new Set((await valuesOnRecord(scene, field)).map(({ value }) => value));
}
