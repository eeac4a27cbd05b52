import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ExhibitorPage } from '../../../../features/exhibitors/index.ts';
import { mayRead } from '../../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Exhibitor' };

export default async function Exhibitor({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  if (!(await mayRead('exhibitors:read'))) notFound();
  const { id } = await params;
  return <ExhibitorPage id={decodeURIComponent(id)} />;
}
