'use client';
import { createContext, type ReactNode, useContext } from 'react';

/** Who is signed in, what they may do and see, and what every page says of the data. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: string };
  readonly permissions: readonly string[];
  /** The exhibitors whose moviegoers the organisation may count, as far as they are told by name. */
  readonly exhibitors: readonly { readonly id: string; readonly name: string }[];
  /** How many more there are, which are counted in the pool and not told by name. */
  readonly pooled: number;
  /** Fewer than `smallest` are not shown; counts are rounded to `roundedTo`; their noise has the standard deviation `deviation`. */
  readonly privacy: { readonly smallest: number; readonly roundedTo: number; readonly deviation: number };
  /** The latest purchase day on record that is not after today; null while there is no data. */
  readonly dataAsOf: string | null;
  /** What money is in: ISO 4217. */
  readonly currency: string;
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

/** Somebody of a distributor or a studio, who sees figures of other organisations' moviegoers. */
export function isOfMarket({ organisation: { kind } }: Person): boolean {
  return kind === 'distributor' || kind === 'studio';
}
