'use client';
import { Checkbox } from '@marquee/ui/checkbox';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { FormDialog } from '@marquee/ui/small-dialogs';
import { TextArea } from '@marquee/ui/text-area';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { faultAt } from '../../../lib/fault-at.ts';
import { apiMutation, type Inputs } from '../../../lib/trpc.tsx';
import { type Campaign, channelsText, type Part, partName } from '../words.ts';

const channels = ['email', 'sms', 'push', 'file'] as const;

/** Changes what is asked of one exhibitor, which decides anew. */
export function AmendDialog({
  campaign,
  part,
  onClose,
}: {
  readonly campaign: Campaign;
  readonly part: Part;
  readonly onClose: () => void;
}) {
  const cache = useQueryClient();
  const amend = useMutation(
    apiMutation('campaigns.amend', {
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: ['campaigns'] });
        onClose();
      },
    }),
  );
  const fault = faultAt(amend.error);
  const termsOf = (given: FormData): Inputs['campaigns']['amend']['terms'] => ({
    ...part.terms,
    channels: channels.filter((channel) => given.get(channel) !== null),
    sendFrom: String(given.get('sendFrom') ?? ''),
    sendUntil: String(given.get('sendUntil') ?? ''),
  });
  return (
    <FormDialog
      title={`What ${partName(part)} is asked`}
      {...(part.said === '' ? {} : { description: `It asks for a change: “${part.said}”` })}
      action="Ask again"
      busy={amend.isPending}
      onClose={onClose}
      onSubmit={(given) =>
        amend.mutate({
          id: campaign.id,
          part: part.key,
          revision: part.revision,
          terms: termsOf(given),
          said: String(given.get('said') ?? ''),
        })
      }
    >
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">Channels</legend>
        {channels.map((channel) => (
          <Checkbox key={channel} name={channel} defaultChecked={part.terms.channels.includes(channel)} label={channelsText([channel])} />
        ))}
        {fault('/terms/channels') && (
          <p role="alert" className="text-bad text-small">
            {fault('/terms/channels')}
          </p>
        )}
      </fieldset>
      <div className="grid grid-cols-2 gap-4">
        <Field label="Sent from" error={fault('/terms/sendFrom')}>
          {(control) => <Input {...control} type="time" name="sendFrom" defaultValue={part.terms.sendFrom} />}
        </Field>
        <Field label="Sent until" error={fault('/terms/sendUntil')}>
          {(control) => <Input {...control} type="time" name="sendUntil" defaultValue={part.terms.sendUntil} />}
        </Field>
      </div>
      <Field label="What you say to it" error={fault('/said') ?? fault('')}>
        {(control) => <TextArea {...control} name="said" rows={2} />}
      </Field>
    </FormDialog>
  );
}
