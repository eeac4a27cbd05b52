'use client';
import { createContext, type ReactNode, useContext } from 'react';

/** Who is signed in, and what every page says of the data. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: string };
  /** The latest purchase day on record; null while there is no data. */
  readonly dataAsOf: string | null;
}

const PersonContext = createContext<Person | null>(null);

export function PersonProvider({ person, children }: { readonly person: Person; readonly children: ReactNode }) {
  return <PersonContext value={person}>{children}</PersonContext>;
}

/** The person in whose name the page acts. Only below the provider. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (person === null) throw new Error('usePerson outside of its provider');
  return person;
}
