import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeadLettersPage } from '../../../features/exhibitors/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Dead letters' };

interface Asked {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function DeadLetters({ searchParams }: Asked) {
  if (!(await mayRead('dead-letters:read'))) notFound();
  const asked = await searchParams;
  const one = (name: string) => {
    const value = asked[name];
    return typeof value === 'string' ? value : '';
  };
  return <DeadLettersPage given={{ exhibitor: one('exhibitor'), reason: one('reason'), feed: one('feed'), since: one('since') }} />;
}
