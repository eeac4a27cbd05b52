import { z } from 'zod';
import { badInput, ServiceError } from '../../errors.ts';
import { GivenText, givenName } from '../../given-text.ts';
import type { Organisations } from '../../ports/index.ts';
import { type OrganisationKind, type OrganisationRecord, organisationKinds } from '../../records/index.ts';

/** An id as somebody chooses it, such as halden-street: it stands in commands. */
export const ChosenId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9_-]{0,63}$/,
    'An id has small letters, digits, - and _, begins with a letter or digit, and has at most 64 of them.',
  );
export const OrganisationName = givenName('Give the organisation a name.');
/** The exhibitors that are granted, each once. They may be ones that no catalogue has named yet. */
export const Granted = z
  .array(GivenText.pipe(z.string().max(64, 'An exhibitor’s id has at most 64 characters.')))
  .max(1_000, 'At most 1,000 exhibitors are granted.')
  .transform((exhibitors) => [...new Set(exhibitors)].sort());

export const OrganisationView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  exhibitors: z.array(z.string()),
  /** Those of them that it may see by name, and apart from the others. */
  apart: z.array(z.string()),
});

/** An organisation as it is told. */
export function viewOf({ id, name, kind, exhibitors, apart }: OrganisationRecord): z.input<typeof OrganisationView> {
  return { id, name, kind, exhibitors: [...exhibitors], apart: [...apart] };
}

/** The organisation with that id; throws `not_found`. */
export async function organisationWith(organisations: Pick<Organisations, 'find'>, id: string): Promise<OrganisationRecord> {
  const found = await organisations.find(id);
  if (!found)
    throw new ServiceError('not_found', `There is no organisation ${id}. The list of organisations says which there are.`, {
      organisation: id,
    });
  return found;
}

/** Those of the exhibitors that are granted apart, of an exhibitor's organisation its own. Throws `bad_request` for one that is not in the pool. */
export function grantedApart(kind: OrganisationKind, exhibitors: readonly string[], apart: readonly string[]): readonly string[] {
  const missing = apart.find((exhibitor) => !exhibitors.includes(exhibitor));
  if (missing !== undefined)
    throw badInput('/apart', `${missing} is not among the exhibitors that are granted. Grant its moviegoers in the pool as well.`);
  return kind === 'exhibitor' || kind === 'platform' ? exhibitors : apart;
}

/** Throws `bad_request` when an exhibitor’s organisation is granted more than its own moviegoers, whom it sees exactly. */
export function refuseForeignMoviegoers(kind: OrganisationKind, exhibitors: readonly string[]): void {
  if (kind === 'exhibitor' && exhibitors.length > 1)
    throw badInput('/exhibitors', 'An exhibitor’s organisation counts its own moviegoers and nobody else’s: name one exhibitor.');
}
