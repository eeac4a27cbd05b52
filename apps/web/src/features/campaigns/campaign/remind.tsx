'use client';
import { Button } from '@marquee/ui/button';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import { type Campaign, type Part, partName } from '../words.ts';

/** Reminds an exhibitor that has not decided; nothing where there is nothing to remind of. */
export function Remind({ campaign, part }: { readonly campaign: Campaign; readonly part: Part }) {
  const cache = useQueryClient();
  const remind = useMutation(
    apiMutation('campaigns.remind', {
      onSuccess: () => {
        toast.success(`${partName(part)} is reminded`);
      },
      onError: (error) => {
        toast.error('It was not reminded', { description: problemOf(error).message });
      },
      onSettled: () => cache.invalidateQueries({ queryKey: ['campaigns'] }),
    }),
  );
  const waits = part.state === 'pending' || part.state === 'half_approved';
  if (!waits || !campaign.may.includes('amend')) return null;
  return (
    <Button
      size="sm"
      busy={remind.isPending}
      aria-label={`Remind ${partName(part)}`}
      onClick={() => remind.mutate({ id: campaign.id, part: part.key })}
    >
      Remind
    </Button>
  );
}
