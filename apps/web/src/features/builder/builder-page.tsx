import { headers } from 'next/headers';
import { Suspense } from 'react';
import { BuilderHost } from './builder-host.tsx';
import { LoadingPage } from './loading-page.tsx';
import { seedsOf } from './seeds-of.ts';

export interface BuilderPageProps {
  /** Null for a new segment. */
  readonly id: string | null;
  readonly search: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/**
 * The builder, drawn complete by the server where a browser loads the page as a document. Within the dashboard its code is there already
 * or on its way, and asks for itself.
 */
export function BuilderPage(page: BuilderPageProps) {
  return (
    <Suspense fallback={<LoadingPage isNew={page.id === null} />}>
      <Asked {...page} />
    </Suspense>
  );
}

async function Asked({ id, search }: BuilderPageProps) {
  const [asked, { tab, version, asOf, base }] = await Promise.all([headers(), search]);
  const asDocument = asked.get('accept')?.includes('text/html') ?? false;
  // The other tabs, another version and another base are drawn by the browser.
  const plain = tab === undefined && version === undefined && base === undefined;
  const seeds = asDocument && plain ? await seedsOf(id, typeof asOf === 'string' ? asOf : undefined) : null;
  return <BuilderHost key={id} id={id} seeds={seeds} />;
}
