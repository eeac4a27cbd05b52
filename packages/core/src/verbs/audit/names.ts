import type { MetadataStore } from '../../ports/index.ts';
import type { AuditEntry } from '../../records/index.ts';

type Names = ReadonlyMap<string, string>;
type Known = Pick<MetadataStore, 'people' | 'organisations' | 'catalogue' | 'segments'>;

/** The names, by id, of everybody and everything that some entries are by or about, as far as they exist. */
export async function namesIn({ people, organisations, catalogue, segments }: Known, entries: readonly AuditEntry[]): Promise<Names> {
  const subjects = entries.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const [persons, of, exhibitors] = await Promise.all([
    people.names([...entries.map(({ actor }) => actor), ...subjects]),
    organisations.list(),
    subjects.length === 0 ? [] : catalogue.exhibitors([...new Set(subjects)]),
  ]);
  const owners = new Map<string, string[]>();
  for (const { action, organisationId, subject } of entries) {
    if (organisationId === null || subject === null || !action.startsWith('segments.')) continue;
    owners.set(organisationId, [...(owners.get(organisationId) ?? []), withoutVersion(subject)]);
  }
  const saved = await Promise.all([...owners].map(([organisation, ids]) => segments.names(organisation, [...new Set(ids)])));
  return new Map([...pairs(exhibitors), ...pairs(of), ...saved.flatMap((found) => [...found]), ...persons]);
}

/** A segment is a subject by its id, and where a version of it was saved as `seg_1@2`. */
export function withoutVersion(subject: string): string {
  return subject.replace(/@\d+$/, '');
}

/** The ids of the people, organisations and exhibitors with a text in their name or address, case ignored. */
export async function namedLike({ people, organisations, catalogue }: Known, text: string): Promise<readonly string[]> {
  const wanted = text.toLocaleLowerCase('en');
  const says = (name: string) => name.toLocaleLowerCase('en').includes(wanted);
  const [persons, of, exhibitors] = await Promise.all([people.list(), organisations.list(), catalogue.exhibitors()]);
  return [
    ...persons.filter(({ name, email }) => says(name) || says(email)),
    ...[...of, ...exhibitors].filter(({ name }) => says(name)),
  ].map(({ id }) => id);
}

function pairs(named: readonly { readonly id: string; readonly name: string }[]): (readonly [string, string])[] {
  return named.map(({ id, name }) => [id, name] as const);
}
