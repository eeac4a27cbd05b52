import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PeoplePage } from '../../../features/people/index.ts';
import { mayRead } from '../../../lib/may-read.ts';

export const metadata: Metadata = { title: 'People' };

export default async function People() {
  if (!(await mayRead('people:read'))) notFound();
  return <PeoplePage organisation={null} />;
}
