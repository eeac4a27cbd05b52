import { serverClient } from './trpc-server.ts';

/** What another server at which people may sign in is called; null where there is none. */
export async function singleSignOn(): Promise<string | null> {
  return (await (await serverClient()).signIn.ways.query()).singleSignOn;
}
