import type { Metadata } from 'next';
import { SegmentBuilder } from '../../../../features/builder/index.ts';

export const metadata: Metadata = { title: 'Segment' };

export default async function SegmentPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return <SegmentBuilder id={decodeURIComponent(id)} />;
}
