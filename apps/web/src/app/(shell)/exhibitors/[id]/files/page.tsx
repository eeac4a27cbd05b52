import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LayoutPage } from '../../../../../features/exhibitors/index.ts';
import { mayRead } from '../../../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'How files are laid out' };

interface Asked {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly feed?: string | readonly string[] }>;
}

export default async function Files({ params, searchParams }: Asked) {
  if (!(await mayRead('exhibitors:read'))) notFound();
  const [{ id }, { feed }] = await Promise.all([params, searchParams]);
  return <LayoutPage exhibitor={decodeURIComponent(id)} feed={feed === 'members' ? 'members' : 'transactions'} />;
}
