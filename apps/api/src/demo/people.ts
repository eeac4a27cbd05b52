import { type PersonRecord, type Ports, verbs } from '@marquee/core';
import { demoPeople } from '@marquee/sample-data';
import { z } from 'zod';
import { addedNow, asStarter } from '../as-starter.ts';

/** Known to everybody on purpose: the demo is for one machine, unless it is asked for in words. */
export const demoPassword = 'marquee-demo';
/** Whom a start without the demo suspended: those, and nobody whom somebody else did, are restored with it. */
const suspendedKey = 'demo.suspended';
const noIds = '[]';

const isDemoPerson = ({ email }: Pick<PersonRecord, 'email'>) => demoPeople.some((person) => person.email === email);

/** Whether anybody but the people of the demo is on record. */
export async function hasOwnPeople({ metadata }: Ports): Promise<boolean> {
  return !(await metadata.people.list()).every(isDemoPerson);
}

/** Whether anybody but the demo's own administrator is on record who administers the product. */
export async function hasOwnAdministrator({ metadata }: Ports): Promise<boolean> {
  return (await metadata.people.list()).some((person) => person.role === 'administrator' && !isDemoPerson(person));
}

/**
 * Suspends the people of an earlier demo, and takes the password that everybody knows, so that whoever restores one of them lets in nobody
 * else; how many there were.
 */
export async function suspendDemoPeople(ports: Ports): Promise<number> {
  const { people, settings } = ports.metadata;
  const left = (await people.list()).filter((person) => isDemoPerson(person) && person.suspendedAt === null);
  if (left.length === 0) return 0;
  const ids = new Set([...(await suspendedByTheDemo(ports)), ...left.map(({ id }) => id)]);
  await settings.set(suspendedKey, JSON.stringify([...ids]));
  for (const { id } of left) {
    // In this order: who is suspended has been dealt with, should this be cut off.
    await verbs.people.newPassword.call(asStarter(ports), { person: id });
    await verbs.people.suspend.call(asStarter(ports), { person: id });
  }
  return left.length;
}

/** Makes the demo's people, or brings them back; those who can sign in, as the demo lists them. */
export async function bringDemoPeople(ports: Ports): Promise<readonly PersonRecord[]> {
  const { people, settings } = ports.metadata;
  for (const person of await suspendedByTheDemo(ports)) {
    await verbs.people.newPassword.call(asStarter(ports), { person, password: demoPassword });
    await verbs.people.restore.call(asStarter(ports), { person });
  }
  await settings.set(suspendedKey, noIds);
  for (const { organisationId: organisation, ...person } of demoPeople) {
    const there = await people.find(person.email);
    if (!there) await addedNow(verbs.people.add.call(asStarter(ports), { ...person, organisation, password: demoPassword }));
    else if (!there.hasPassword) await verbs.people.newPassword.call(asStarter(ports), { person: there.id, password: demoPassword });
  }
  const found = await Promise.all(demoPeople.map(({ email }) => people.find(email)));
  return found.flatMap((person) => (person && person.suspendedAt === null ? [person] : []));
}

async function suspendedByTheDemo({ metadata }: Ports): Promise<readonly string[]> {
  return z.array(z.string()).parse(JSON.parse((await metadata.settings.get(suspendedKey)) ?? noIds));
}
