import { existsSync } from 'node:fs';
import path from 'node:path';
import { table } from '../output/table.ts';

interface DemoPerson {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly email: string;
  readonly password: string;
}

/** How to sign in: the demo people, or the file with the first administrator's password. Empty if people have passwords of their own. */
export async function signInLines(apiUrl: string, dataFolder: string): Promise<readonly string[]> {
  const people = await demoPeople(apiUrl);
  if (people.length === 0) {
    const file = path.join(dataFolder, 'first-sign-in.txt');
    return existsSync(file) ? [`The first administrator signs in with what ${file} says.`] : [];
  }
  const rows = people.map(({ name, role, organisation, email, password }) => [`  ${name}`, `${role}, ${organisation}`, email, password]);
  return [
    'Sign in as one of these, by one click on the page:',
    ...table([{ title: '' }, { title: '' }, { title: '' }, { title: '' }], rows),
  ];
}

async function demoPeople(apiUrl: string): Promise<readonly DemoPerson[]> {
  try {
    const response = await fetch(`${apiUrl}/trpc/demo.people`, { signal: AbortSignal.timeout(5_000) });
    return response.ok ? findPeople(await response.json()) : [];
  } catch {
    return [];
  }
}

/** Finds the list of people in a response, wherever the transport has wrapped it. */
function findPeople(value: unknown): readonly DemoPerson[] {
  if (Array.isArray(value)) return value.every(isPerson) ? value : [];
  if (typeof value !== 'object' || value === null) return [];
  for (const inner of Object.values(value)) {
    const people = findPeople(inner);
    if (people.length > 0) return people;
  }
  return [];
}

function isPerson(value: unknown): value is DemoPerson {
  return typeof value === 'object' && value !== null && 'email' in value && 'password' in value && 'name' in value;
}
