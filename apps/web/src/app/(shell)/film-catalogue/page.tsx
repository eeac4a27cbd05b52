import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CataloguePage } from '../../../features/films/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Films' };

interface Asked {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function Films({ searchParams }: Asked) {
  if (!(await mayRead('films:read'))) notFound();
  const { q } = await searchParams;
  return <CataloguePage search={typeof q === 'string' ? q : ''} />;
}
