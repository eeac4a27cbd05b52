import type { Metadata } from 'next';
import { BuilderPage, type BuilderPageProps } from '../../../../features/builder/index.ts';

export const metadata: Metadata = { title: 'New segment' };

export default function NewSegmentPage({ searchParams }: { readonly searchParams: BuilderPageProps['search'] }) {
  return <BuilderPage id={null} search={searchParams} />;
}
