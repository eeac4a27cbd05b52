import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RequestPage } from '../../../../../features/campaign-request/index.ts';
import { mayRead } from '../../../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Write the request' };

export default async function RequestOf({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  if (!(await mayRead('campaigns:write'))) notFound();
  const { id } = await params;
  return <RequestPage id={decodeURIComponent(id)} />;
}
