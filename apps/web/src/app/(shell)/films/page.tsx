import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MarketPage } from '../../../features/films/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Films' };

export default async function Films() {
  if (!(await mayRead('audiences:profile'))) notFound();
  return <MarketPage />;
}
