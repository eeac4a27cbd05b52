import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FilmPage } from '../../../../features/films/index.ts';
import { mayRead } from '../../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'Film' };

export default async function FilmOf({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  if (!(await mayRead('audiences:profile'))) notFound();
  const { id } = await params;
  return <FilmPage id={decodeURIComponent(id)} />;
}
