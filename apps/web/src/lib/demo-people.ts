import type { DemoPerson } from '../features/sign-in/index.ts';
import { serverClient } from './trpc-server.ts';

/** The people to sign in as by one click; empty unless the API has sample data. */
export async function demoPeople(): Promise<readonly DemoPerson[]> {
  return (await serverClient()).demo.people.query();
}
