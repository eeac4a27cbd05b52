'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';
import { useBuilding } from '../builder-context.ts';
import { withoutCircles } from '../draft/segment-circles.ts';

export type SegmentRow = Outputs['segments']['list']['segments'][number];

/** The organisation's living segments; undefined until they are known. */
export function useSegments(): readonly SegmentRow[] | undefined {
  return useQuery(apiQuery('segments.list', { archived: false }, { staleTime: 30_000 })).data?.segments;
}

/** Those of them that the segment being edited may use: what uses it, directly or through others, would make a circle. */
export function useUsableSegments(): readonly SegmentRow[] | undefined {
  const segments = useSegments();
  const { segmentId } = useBuilding();
  return useMemo(() => segments && withoutCircles(segments, segmentId), [segments, segmentId]);
}
