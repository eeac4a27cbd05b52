import { describe, expect, it } from 'vitest';
import { found, type Invitation, type Organisation, type Person, rowsOf } from './rows.ts';

const organisation = (id: string): Organisation => ({
  id,
  name: `The ${id}`,
  kind: 'studio',
  exhibitors: [],
  apart: [],
  roles: ['analyst'],
});
const person = (name: string, more: Partial<Person> = {}): Person => ({
  ...{ id: name, name, email: `${name}@studio.example`, role: 'analyst', organisationId: 'north' },
  ...{ suspendedAt: null, hasPassword: true, lastSignInAt: null, secondFactor: false },
  ...more,
});
const invitation = (id: string, more: Partial<Invitation> = {}): Invitation => ({
  ...{ id, email: null, name: null, organisationId: 'south', role: 'analyst', createdAt: '', expiresAt: '', expired: false },
  ...more,
});
const known = {
  people: [
    person('Mia'),
    person('Ned', { suspendedAt: '2026-11-01T00:00:00Z', organisationId: 'south' }),
    person('Una', { hasPassword: false }),
  ],
  invitations: [
    invitation('1', { email: 'noa@studio.example' }),
    invitation('2', { name: 'Ole', email: 'ole@studio.example', expired: true }),
    invitation('3'),
  ],
  organisations: [organisation('north'), organisation('south')],
};

describe('the list of people', () => {
  const rows = rowsOf(known);

  it('has whoever is invited first, each with how they stand', () => {
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['noa@studio.example', 'invited'],
      ['Ole', 'expired'],
      ['Whoever has the link', 'invited'],
      ['Mia', 'active'],
      ['Ned', 'suspended'],
      ['Una', 'noPassword'],
    ]);
  });

  it('is searched by name, address and organisation, in one organisation or in all', () => {
    const names = (text: string, of: string | null = null) => found(rows, text, of).map(({ name }) => name);
    expect(names(' MIA')).toEqual(['Mia']);
    expect(names('ole@')).toEqual(['Ole']);
    expect(names('the north')).toEqual(['Mia', 'Una']);
    expect(names('', 'north')).toEqual(['Mia', 'Una']);
    expect(names('n', 'nowhere')).toEqual([]);
  });
});
