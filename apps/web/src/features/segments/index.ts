export { SegmentList } from './segment-list.tsx';
