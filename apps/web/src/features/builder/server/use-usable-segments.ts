'use client';
import { useMemo } from 'react';
import { useBuilding } from '../builder-context.ts';
import { withoutCircles } from '../draft/segment-circles.ts';
import { type SegmentRow, useSegments } from './use-segments.ts';

/** Those of the organisation’s living segments that the segment being edited may use: what uses it, directly or through others, would make a circle. */
export function useUsableSegments(): readonly SegmentRow[] | undefined {
  const segments = useSegments();
  const { segmentId } = useBuilding();
  return useMemo(() => segments && withoutCircles(segments, segmentId), [segments, segmentId]);
}
