'use client';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation } from '../../lib/trpc.tsx';

/** Trains a lookalike model and opens its page. */
export function useTrain() {
  const router = useRouter();
  const cache = useQueryClient();
  return useMutation(
    apiMutation('lookalikes.train', {
      onSuccess: ({ id }) => {
        void cache.invalidateQueries({ queryKey: ['lookalikes'] });
        router.push(`/lookalikes/${encodeURIComponent(id)}`);
      },
      onError: (error) => void toast.error('No lookalikes found', { description: problemOf(error).message }),
    }),
  );
}
