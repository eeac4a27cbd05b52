import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ExhibitorsPage } from '../../../features/exhibitors/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Exhibitors' };

export default async function Exhibitors() {
  if (!(await mayRead('exhibitors:read'))) notFound();
  return <ExhibitorsPage />;
}
