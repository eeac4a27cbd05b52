'use client';
import { Button, buttonClass } from '@marquee/ui/button';
import { ConfirmDialog } from '@marquee/ui/small-dialogs';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Copy, Pause, Pencil, Play } from 'lucide-react';
import { useState } from 'react';
import { Link } from '../../../lib/link.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import { NewCampaignDialog } from '../new-campaign-dialog.tsx';
import type { Campaign } from '../words.ts';

type Asking = 'withdraw' | 'cancel' | 'copy';

/** What whoever looks may do with a campaign now. */
export function Acts({ campaign }: { readonly campaign: Campaign }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const cache = useQueryClient();
  const told = {
    onError: (error: Error) => {
      toast.error('That did not work', { description: problemOf(error).message });
    },
    onSettled: async () => {
      setAsking(null);
      await cache.invalidateQueries({ queryKey: ['campaigns'] });
    },
  };
  const pause = useMutation(apiMutation('campaigns.pause', told));
  const resume = useMutation(apiMutation('campaigns.resume', told));
  const withdraw = useMutation(apiMutation('campaigns.withdraw', told));
  const cancel = useMutation(apiMutation('campaigns.cancel', told));
  const may = new Set(campaign.may);
  const at = { id: campaign.id, revision: campaign.revision };
  return (
    <>
      {may.has('cancel') && <Button onClick={() => setAsking('cancel')}>End</Button>}
      {may.has('withdraw') && <Button onClick={() => setAsking('withdraw')}>Take back</Button>}
      {may.has('pause') && (
        <Button icon={<Pause aria-hidden="true" />} busy={pause.isPending} onClick={() => pause.mutate(at)}>
          Pause
        </Button>
      )}
      {may.has('resume') && (
        <Button icon={<Play aria-hidden="true" />} variant="primary" busy={resume.isPending} onClick={() => resume.mutate(at)}>
          Go on
        </Button>
      )}
      {may.has('edit') && (
        <Link href={`/campaigns/${campaign.id}/edit`} className={buttonClass({ variant: 'primary' })}>
          <Pencil aria-hidden="true" />
          Write the request
        </Link>
      )}
      {may.has('copy') && campaign.state !== 'draft' && (
        <Button icon={<Copy aria-hidden="true" />} onClick={() => setAsking('copy')}>
          Request again
        </Button>
      )}
      {asking === 'copy' && <NewCampaignDialog copyOf={campaign} onClose={() => setAsking(null)} />}
      {asking === 'withdraw' && (
        <ConfirmDialog
          title="Take the request back?"
          action="Take back"
          hurts={false}
          busy={withdraw.isPending}
          onClose={() => setAsking(null)}
          onConfirm={() => withdraw.mutate(at)}
        >
          It becomes a draft again. Exhibitors that decided decide anew once you submit it.
        </ConfirmDialog>
      )}
      {asking === 'cancel' && (
        <ConfirmDialog
          title="End this campaign?"
          action="End it"
          busy={cancel.isPending}
          onClose={() => setAsking(null)}
          onConfirm={() => cancel.mutate(at)}
        >
          Nobody else is sent to, and nothing is measured. It cannot be taken up again; it can be copied.
        </ConfirmDialog>
      )}
    </>
  );
}
