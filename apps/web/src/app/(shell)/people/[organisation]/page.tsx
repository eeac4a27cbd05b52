import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PeoplePage } from '../../../../features/people/index.ts';
import { mayRead } from '../../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Organisation' };

export default async function Organisation({ params }: { readonly params: Promise<{ readonly organisation: string }> }) {
  if (!(await mayRead('people:read'))) notFound();
  const { organisation } = await params;
  return <PeoplePage organisation={decodeURIComponent(organisation)} />;
}
