import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CampaignPage } from '../../../../features/campaigns/index.ts';
import { mayRead } from '../../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Campaign' };

export default async function CampaignOf({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  if (!(await mayRead('campaigns:read'))) notFound();
  const { id } = await params;
  return <CampaignPage id={decodeURIComponent(id)} />;
}
