import { notFound } from 'next/navigation';
import { Gallery } from '../../features/gallery/index.ts';
import { showsGallery } from '../../lib/env.ts';

/** `?only=rows` leaves the rest away, whose many charts make a page slow. */
export default async function GalleryPage({ searchParams }: { readonly searchParams: Promise<{ readonly only?: string | string[] }> }) {
  if (!showsGallery()) notFound();
  const { only } = await searchParams;
  return <Gallery only={only === 'rows' ? 'rows' : 'all'} />;
}
