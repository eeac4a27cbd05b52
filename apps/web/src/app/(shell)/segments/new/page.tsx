import type { Metadata } from 'next';
import { NewSegment } from '../../../../features/builder/index.ts';

export const metadata: Metadata = { title: 'New segment' };

export default function NewSegmentPage() {
  return <NewSegment />;
}
