import type { Outputs } from '../../lib/trpc.tsx';

export type Person = Outputs['people']['list']['people'][number];
export type Invitation = Outputs['people']['invitations']['invitations'][number];
export type Organisation = Outputs['organisations']['list']['organisations'][number];
export type RowState = 'active' | 'noPassword' | 'invited' | 'expired' | 'suspended';

/** A line of the list: somebody who is there, or is invited. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly organisation: Organisation | undefined;
  readonly role: Person['role'];
  readonly state: RowState;
  readonly of: { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'invitation'; readonly invitation: Invitation };
}

interface Known {
  readonly people: readonly Person[];
  readonly invitations: readonly Invitation[];
  readonly organisations: readonly Organisation[];
}

/** Those who are invited first, for they wait, then the people by name. */
export function rowsOf({ people, invitations, organisations }: Known): readonly Row[] {
  const organisation = (id: string) => organisations.find((each) => each.id === id);
  return [
    ...invitations.map(
      (invitation): Row => ({
        id: invitation.id,
        name: invitation.name ?? invitation.email ?? 'Whoever has the link',
        address: invitation.name === null ? '' : (invitation.email ?? ''),
        organisation: organisation(invitation.organisationId),
        role: invitation.role,
        state: invitation.expired ? 'expired' : 'invited',
        of: { kind: 'invitation', invitation },
      }),
    ),
    ...people.map(
      (person): Row => ({
        id: person.id,
        name: person.name,
        address: person.email,
        organisation: organisation(person.organisationId),
        role: person.role,
        state: person.suspendedAt !== null ? 'suspended' : person.hasPassword ? 'active' : 'noPassword',
        of: { kind: 'person', person },
      }),
    ),
  ];
}

/** Those whose name, address or organisation has the text, of one organisation or (null) of all. */
export function found(rows: readonly Row[], text: string, organisation: string | null): readonly Row[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (organisation === null || row.organisation?.id === organisation) &&
      `${row.name} ${row.address} ${row.organisation?.name ?? ''}`.toLowerCase().includes(wanted),
  );
}
