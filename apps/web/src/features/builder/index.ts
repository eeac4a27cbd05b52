export { PartsGallery } from './parts-gallery.tsx';
export { RowsGallery } from './rows-gallery.tsx';
export { NewSegment, SegmentBuilder } from './segment-builder.tsx';
