import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ErasuresPage } from '../../../features/erasures/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Erasures' };

interface Asked {
  readonly searchParams: Promise<{ readonly exhibitor?: string | readonly string[] }>;
}

export default async function Erasures({ searchParams }: Asked) {
  if (!(await mayRead('moviegoers:erase'))) notFound();
  const { exhibitor } = await searchParams;
  return <ErasuresPage exhibitor={typeof exhibitor === 'string' ? exhibitor : ''} />;
}
