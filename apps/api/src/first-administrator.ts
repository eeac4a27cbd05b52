import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ports } from '@marquee/core';
import type { Stores } from '@marquee/platform';
import type { FastifyBaseLogger } from 'fastify';
import { hasOwnPeople } from './demo/demo.ts';

const organisation = { id: 'platform', name: 'Platform', kind: 'platform', exhibitors: [] } as const;
const email = 'administrator@marquee.local';

/** Where the first person finds how to sign in; readable by the folder's owner alone. */
export const firstSignInFile = 'first-sign-in.txt';

/** Makes an administrator in a data folder that nobody can sign in to, with a password of its own. Safe to repeat. */
export async function bringFirstAdministrator(
  dataFolder: string,
  parts: { readonly ports: Ports; readonly bringOn: Stores['bringOn']; readonly logger: FastifyBaseLogger },
): Promise<void> {
  const { metadata } = parts.ports;
  if (await hasOwnPeople(parts.ports)) return;
  const password = randomBytes(15).toString('base64url');
  const file = path.join(dataFolder, firstSignInFile);
  // The file first: a password that nobody can read would lock everyone out.
  await writeFile(file, `${email}\n${password}\n`, { mode: 0o600 });
  await metadata.organisations.upsert(organisation);
  await parts.bringOn({ name: 'Administrator', email, role: 'administrator', organisationId: organisation.id }, password);
  parts.logger.info({ file }, 'Made the first administrator; the file says how to sign in');
}
