export { NewSegment, SegmentBuilder } from './segment-builder.tsx';
