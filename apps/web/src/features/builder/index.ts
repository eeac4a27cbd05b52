export { RowsGallery } from './rows-gallery.tsx';
export { NewSegment, SegmentBuilder } from './segment-builder.tsx';
