import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MatchingPage, viewOf } from '../../../features/films/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Film matching' };

interface Asked {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function FilmMatching({ searchParams }: Asked) {
  if (!(await mayRead('films:read'))) notFound();
  const asked = await searchParams;
  const given = viewOf((name) => {
    const value = asked[name];
    return typeof value === 'string' ? value : '';
  });
  return <MatchingPage given={given} />;
}
