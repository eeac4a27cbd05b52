import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Shell, Unreachable } from '../../features/shell/index.ts';
import { personSignedIn } from '../../lib/person-signed-in.ts';

export default async function ShellLayout({ children }: { readonly children: ReactNode }) {
  const found = await personSignedIn();
  if (found.state === 'unreachable') return <Unreachable reason={found.reason} />;
  if (found.state === 'signedOut') redirect(`/sign-in?next=${encodeURIComponent((await headers()).get('x-marquee-path') ?? '/segments')}`);
  return <Shell person={found.person}>{children}</Shell>;
}
