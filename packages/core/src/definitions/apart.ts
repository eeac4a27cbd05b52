import { type Definition, type FieldName, fields, mentions, putInReferences, withValues } from '@marquee/dsl';
import { namedIn } from '../access/index.ts';
import type { AudienceQuestion } from '../questions/index.ts';
import type { Scene } from '../verb/index.ts';

/** No id of an exhibitor or a site. */
const nobodys = '';

/** Those of the exhibitors that are in scope and told by name: another does not exist. */
export async function exhibitorsTold({ ports, scope }: Pick<Scene, 'ports' | 'scope'>, ids: readonly string[]) {
  const named = namedIn(scope);
  return ports.metadata.catalogue.exhibitors(named === undefined ? ids : ids.filter((id) => named.includes(id)));
}

/** Those of the sites whose exhibitor is in scope and told by name. */
export async function sitesTold({ ports, scope }: Pick<Scene, 'ports' | 'scope'>, ids: readonly string[]) {
  const named = namedIn(scope);
  return (await ports.metadata.catalogue.sitesById(ids)).filter(({ exhibitor }) => named === undefined || named.includes(exhibitor));
}

/**
 * The question in which exhibitors that are counted in the pool alone, and their sites, are as such that nobody has: a condition on one of them matches as
 * if it did not exist. References are put in where there is anything to change.
 */
export async function withoutUntold(scene: Scene, question: AudienceQuestion): Promise<AudienceQuestion> {
  if (scene.scope.apart === 'all') return question;
  const definition: Definition = { version: 1, where: putInReferences(question.definition.where, question.resolve) };
  const asked = { exhibitors: valuesOf(definition, 'exhibitors'), sites: valuesOf(definition, 'sites') };
  const [exhibitors, sites] = await Promise.all([
    asked.exhibitors.length === 0 ? [] : exhibitorsTold(scene, asked.exhibitors),
    asked.sites.length === 0 ? [] : sitesTold(scene, asked.sites),
  ]);
  const told = { exhibitors: new Set(exhibitors.map(({ id }) => id)), sites: new Set(sites.map(({ id }) => id)) };
  const put = (field: FieldName, value: string) => {
    const lookup = lookupOf(field);
    return lookup === null || told[lookup].has(value) ? value : nobodys;
  };
  return { ...question, definition: withValues(definition, put) };
}

function valuesOf(definition: Definition, lookup: 'exhibitors' | 'sites'): readonly string[] {
  return [...new Set(mentions(definition).flatMap(({ field, value }) => (lookupOf(field) === lookup ? [value] : [])))];
}

/** What a field's values are looked up in, where they say of which exhibitor somebody is. */
export function lookupOf(field: FieldName): 'exhibitors' | 'sites' | null {
  const entry = fields[field];
  if (!('lookup' in entry)) return null;
  return entry.lookup === 'exhibitors' || entry.lookup === 'sites' ? entry.lookup : null;
}
