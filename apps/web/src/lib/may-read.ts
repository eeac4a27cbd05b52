import { personSignedIn } from './person-signed-in.ts';

/** Whether whoever asks for a page has the permission to read it. While that is not known, as when nobody is signed in, the layout says so. */
export async function mayRead(permission: string): Promise<boolean> {
  const found = await personSignedIn();
  return found.state !== 'signedIn' || found.person.permissions.includes(permission);
}
