import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SourcePage } from '../../../../../../features/exhibitors/index.ts';
import { mayRead } from '../../../../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Add a source' };

export default async function NewSource({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  if (!(await mayRead('exhibitors:read'))) notFound();
  const { id } = await params;
  return <SourcePage exhibitor={decodeURIComponent(id)} id={null} />;
}
