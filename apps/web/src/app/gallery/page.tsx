import { notFound } from 'next/navigation';
import { Gallery } from '../../features/gallery/index.ts';
import { inDevelopment } from '../../lib/env.ts';

export default function GalleryPage() {
  if (!inDevelopment()) notFound();
  return <Gallery />;
}
