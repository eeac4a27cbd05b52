import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type OrganisationRecord, type Ports, verbs } from '@marquee/core';
import { demoOrganisations } from '@marquee/sample-data';
import type { FastifyBaseLogger } from 'fastify';
import { addedNow, asStarter } from './as-starter.ts';
import { hasOwnAdministrator } from './demo/people.ts';

const email = 'administrator@marquee.local';

/** Where the first person finds how to sign in; readable by the folder's owner alone. */
export const firstSignInFile = 'first-sign-in.txt';

/**
 * Makes an administrator, with a password of its own, where nobody but the demo's could administer the product: in a new data folder, or when
 * people were invited in the demo, which then ends. Safe to repeat.
 */
export async function bringFirstAdministrator(
  dataFolder: string,
  { ports, logger }: { readonly ports: Ports; readonly logger: FastifyBaseLogger },
): Promise<void> {
  if (await hasOwnAdministrator(ports)) return;
  const password = ports.passwords.make();
  const file = path.join(dataFolder, firstSignInFile);
  // The file first: a password that nobody can read would lock everyone out.
  await writeFile(file, `${email}\n${password}\n`, { mode: 0o600 });
  const organisation = await platformOf(ports);
  const person = { name: 'Administrator', email, role: 'administrator', organisation, password };
  if (await addedNow(verbs.people.add.call(asStarter(ports), person)))
    return logger.info({ file }, 'Made the first administrator; the file says how to sign in');
  // Another process was first, and its file says so: on servers each has a folder of its own.
  await rm(file);
}

/** The id of the organisation that runs the product, which is added when there is none but the demo's. */
async function platformOf(ports: Ports): Promise<string> {
  const { organisations } = ports.metadata;
  const isOwn = ({ id, kind }: OrganisationRecord) => kind === 'platform' && !demoOrganisations.some((each) => each.id === id);
  const own = (await organisations.list()).find(isOwn);
  if (own) return own.id;
  const id = 'platform';
  await addedNow(verbs.organisations.add.call(asStarter(ports), { id, name: 'Platform', kind: 'platform' }));
  return id;
}
