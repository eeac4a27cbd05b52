import { notFound } from 'next/navigation';
import { Gallery } from '../../features/gallery/index.ts';
import { showsGallery } from '../../lib/env.ts';

export default function GalleryPage() {
  if (!showsGallery()) notFound();
  return <Gallery />;
}
