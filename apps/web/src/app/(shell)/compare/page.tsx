import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ComparePage } from '../../../features/compare/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Compare' };

export default async function Compare() {
  if (!(await mayRead('audiences:profile'))) notFound();
  return <ComparePage />;
}
