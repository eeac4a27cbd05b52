import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiMutation } from '../../../lib/trpc.tsx';

/** Tells the API that a campaign was looked at, once for each state of it that is shown: what comes later is new. */
export function useSeen(id: string, notes: number | undefined): void {
  const cache = useQueryClient();
  const { mutate } = useMutation(
    apiMutation('campaigns.see', { onSuccess: () => cache.invalidateQueries({ queryKey: ['campaigns', 'list'] }) }),
  );
  // The outside system is the API: it keeps who has seen what.
  useEffect(() => {
    if (notes !== undefined) mutate({ id });
  }, [id, notes, mutate]);
}
