import type { Metadata } from 'next';
import { SegmentList } from '../../../features/segments/index.ts';

export const metadata: Metadata = { title: 'Segments' };

export default function SegmentsPage() {
  return <SegmentList />;
}
