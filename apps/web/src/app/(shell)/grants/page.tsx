import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GrantsPage } from '../../../features/grants/index.ts';
import { personSignedIn } from '../../../lib/person-signed-in.ts';

export const metadata: Metadata = { title: 'Grants' };

/** Of an exhibitor's own people; administrators find an exhibitor's grants on its page. */
export default async function Grants() {
  const found = await personSignedIn();
  if (found.state === 'signedIn' && found.person.organisation.kind !== 'exhibitor') notFound();
  return <GrantsPage />;
}
