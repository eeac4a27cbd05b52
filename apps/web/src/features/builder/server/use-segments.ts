'use client';
import { useQuery } from '@tanstack/react-query';
import { type Outputs, useTRPC } from '../../../lib/trpc.tsx';

export type SegmentRow = Outputs['segments']['list']['segments'][number];

/** The organisation's living segments; undefined until they are known. */
export function useSegments(): readonly SegmentRow[] | undefined {
  const trpc = useTRPC();
  return useQuery(trpc.segments.list.queryOptions({ archived: false }, { staleTime: 30_000 })).data?.segments;
}
