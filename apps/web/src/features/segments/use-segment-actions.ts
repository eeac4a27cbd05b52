'use client';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation } from '../../lib/trpc.tsx';

/** What the menu of a segment does; each says what came of it and brings the list up to date. */
export function useSegmentActions() {
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: ['segments'] });
  const failed = (what: string) => (error: unknown) => {
    const { message } = problemOf(error);
    toast.error(what, { description: message });
  };
  const restore = useMutation(
    apiMutation('segments.restore', {
      onSuccess: (segment) => toast.success(`“${segment.name}” is back in the list`),
      onError: failed('Not restored'),
      onSettled: refresh,
    }),
  );
  const archive = useMutation(
    apiMutation('segments.archive', {
      onSuccess: (segment) =>
        toast.success(`“${segment.name}” is archived`, { action: { label: 'Undo', onClick: () => restore.mutate({ id: segment.id }) } }),
      onError: failed('Not archived'),
      onSettled: refresh,
    }),
  );
  const duplicate = useMutation(
    apiMutation('segments.duplicate', {
      onSuccess: (segment) => toast.success(`Made “${segment.name}”`),
      onError: failed('Not duplicated'),
      onSettled: refresh,
    }),
  );
  return {
    archive: (id: string) => archive.mutate({ id }),
    restore: (id: string) => restore.mutate({ id }),
    duplicate: (id: string) => duplicate.mutate({ id }),
  };
}
