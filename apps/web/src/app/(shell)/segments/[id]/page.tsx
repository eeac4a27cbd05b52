import type { Metadata } from 'next';
import { BuilderPage, type BuilderPageProps } from '../../../../features/builder/index.ts';

export const metadata: Metadata = { title: 'Segment' };

interface SegmentPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: BuilderPageProps['search'];
}

export default async function SegmentPage({ params, searchParams }: SegmentPageProps) {
  const { id } = await params;
  return <BuilderPage id={decodeURIComponent(id)} search={searchParams} />;
}
