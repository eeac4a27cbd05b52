import type { VerbInput } from './client/operator.ts';

/** All names of a list that the product knows: a missing one does not compile. */
const namesOf = <N extends string>(names: Readonly<Record<N, true>>) => Object.keys(names);

export const roleNames = namesOf<VerbInput<'people.setRole'>['role']>({
  analyst: true,
  marketer: true,
  approver: true,
  administrator: true,
});
export const organisationKindNames = namesOf<VerbInput<'organisations.add'>['kind']>({
  distributor: true,
  studio: true,
  exhibitor: true,
  platform: true,
});
