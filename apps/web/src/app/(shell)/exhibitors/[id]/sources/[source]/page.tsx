import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SourcePage } from '../../../../../../features/exhibitors/index.ts';
import { mayRead } from '../../../../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Source' };

export default async function Source({ params }: { readonly params: Promise<{ readonly id: string; readonly source: string }> }) {
  if (!(await mayRead('exhibitors:read'))) notFound();
  const { id, source } = await params;
  return <SourcePage exhibitor={decodeURIComponent(id)} id={decodeURIComponent(source)} />;
}
