'use client';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation } from '../../lib/trpc.tsx';

/** What is done with the segment that is open as a whole. `onArchived`: it is off the list, before the page leaves it. */
export function useSegmentActs(onArchived: () => void) {
  const cache = useQueryClient();
  const router = useRouter();
  const onSettled = () => void cache.invalidateQueries({ queryKey: ['segments'] });
  const failed = (title: string) => (error: unknown) => void toast.error(title, { description: problemOf(error).message });
  const duplicate = useMutation(
    apiMutation('segments.duplicate', {
      onSuccess: (copy) =>
        toast.success(`Made “${copy.name}”`, { action: { label: 'Open', onClick: () => router.push(`/segments/${copy.id}`) } }),
      onError: failed('Not duplicated'),
      onSettled,
    }),
  );
  const archive = useMutation(
    apiMutation('segments.archive', {
      onSuccess: (segment) => {
        toast.success(`“${segment.name}” is archived`);
        onArchived();
        router.push('/segments');
      },
      onError: failed('Not archived'),
      onSettled,
    }),
  );
  return { duplicate: (id: string) => duplicate.mutate({ id }), archive: (id: string) => archive.mutate({ id }) };
}
