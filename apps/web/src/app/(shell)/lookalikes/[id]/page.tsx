import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LookalikePage } from '../../../../features/lookalikes/index.ts';
import { mayRead } from '../../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Lookalikes' };

export default async function LookalikesOf({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  if (!(await mayRead('segments:read'))) notFound();
  const { id } = await params;
  return <LookalikePage id={decodeURIComponent(id)} />;
}
