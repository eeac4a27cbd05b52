'use client';
import { Page } from '../shell/index.ts';
import { LoadingBuilder } from './loading-builder.tsx';

/** The page of a segment while it is asked for. */
export function LoadingPage({ isNew }: { readonly isNew: boolean }) {
  return (
    <Page crumbs={[{ label: 'Segments', href: '/segments' }, { label: isNew ? 'New segment' : 'Segment' }]}>
      <LoadingBuilder />
    </Page>
  );
}
