import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrivacyPage } from '../../../features/privacy/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Privacy' };

export default async function Privacy() {
  if (!(await mayRead('operations:read'))) notFound();
  return <PrivacyPage />;
}
