import type { AppRouter } from '@marquee/api/router';
import { createTRPCClient, httpLink } from '@trpc/client';
import { headers } from 'next/headers';
import { apiUrl } from './env.ts';

/** The API as the page's server sees it, as the person who asked for the page. */
export async function serverClient() {
  const asked = await headers();
  const passedOn: Record<string, string> = {};
  for (const name of ['cookie', 'user-agent', 'x-request-id']) {
    const value = asked.get(name);
    if (value !== null) passedOn[name] = value;
  }
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${apiUrl()}/trpc`, headers: passedOn })] });
}
