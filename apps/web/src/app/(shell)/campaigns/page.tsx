import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CampaignList } from '../../../features/campaigns/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Campaigns' };

export default async function Campaigns() {
  if (!(await mayRead('campaigns:read'))) notFound();
  return <CampaignList />;
}
