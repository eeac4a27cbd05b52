'use client';
import { useQuery } from '@tanstack/react-query';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';

export type SegmentRow = Outputs['segments']['list']['segments'][number];

/** The organisation's living segments; undefined until they are known. */
export function useSegments(): readonly SegmentRow[] | undefined {
  return useQuery(apiQuery('segments.list', { archived: false }, { staleTime: 30_000 })).data?.segments;
}
