import type { DemoPerson } from '../features/sign-in/index.ts';
import { serverClient } from './trpc-server.ts';

/** The people to sign in as by one click; nobody unless the API shows sample data. */
export async function demoPeople(): Promise<readonly DemoPerson[]> {
  return (await serverClient()).demo.people.query();
}
