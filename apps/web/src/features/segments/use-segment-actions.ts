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
  const pin = useMutation(apiMutation('segments.pin', { onError: failed('Not pinned'), onSettled: refresh }));
  const share = useMutation(
    apiMutation('segments.setVisibility', {
      onSuccess: (segment, { visibility }) =>
        toast.success(
          visibility === 'private' ? `“${segment.name}” is private to you` : `“${segment.name}” is shared with your organisation`,
        ),
      onError: failed('Not changed'),
      onSettled: refresh,
    }),
  );
  const archiveMany = useMutation(
    apiMutation('segments.archiveMany', {
      onSuccess: ({ archived, kept }) => {
        if (archived.length > 0) toast.success(`${archived.length} ${archived.length === 1 ? 'segment is' : 'segments are'} archived`);
        for (const { name, usedBy } of kept)
          toast.error(`“${name}” stays`, { description: `It is used by ${usedBy.map((user) => `“${user}”`).join(', ')}.` });
      },
      onError: failed('Not archived'),
      onSettled: refresh,
    }),
  );
  return {
    archiving: archiveMany.isPending,
    archiveMany: (ids: readonly string[], onDone: () => void) => archiveMany.mutate({ ids: [...ids] }, { onSuccess: onDone }),
    pin: (id: string, pinned: boolean) => pin.mutate({ id, pinned }),
    share: (id: string, visibility: 'organisation' | 'private') => share.mutate({ id, visibility }),
    copyLink: async (id: string) => {
      await navigator.clipboard.writeText(new URL(`/segments/${id}`, window.location.href).href);
      toast.success('Link copied');
    },
    archive: (id: string) => archive.mutate({ id }),
    restore: (id: string) => restore.mutate({ id }),
    duplicate: (id: string) => duplicate.mutate({ id }),
  };
}
