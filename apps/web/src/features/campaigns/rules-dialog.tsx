'use client';
import { Checkbox } from '@marquee/ui/checkbox';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { FormDialog } from '@marquee/ui/small-dialogs';
import { TextArea } from '@marquee/ui/text-area';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { faultAt } from '../../lib/fault-at.ts';
import { apiMutation, apiQuery } from '../../lib/trpc.tsx';
import { HandingOverFields, handingOverOf } from './handing-over-fields.tsx';

const mostAddresses = 10;

/** How an exhibitor wants campaigns to treat its members. */
export function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  const cache = useQueryClient();
  const found = useQuery(apiQuery('campaigns.rules', {}));
  const save = useMutation(
    apiMutation('campaigns.saveRules', {
      onSuccess: async () => {
        toast.success('The rules hold for what is taken from now on');
        await cache.invalidateQueries({ queryKey: ['campaigns', 'rules'] });
        onClose();
      },
    }),
  );
  const fault = faultAt(save.error);
  const rules = found.data;
  if (!rules) return null;
  const addressFault =
    fault('/testAddresses') ?? Array.from({ length: mostAddresses }, (_, place) => fault(`/testAddresses/${place}`)).find(Boolean);
  const whole = (given: FormData, name: string) => Number(given.get(name));
  return (
    <FormDialog
      title="Rules for campaigns"
      description="They hold for every campaign that asks you."
      action="Save"
      busy={save.isPending}
      onClose={onClose}
      onSubmit={(given) =>
        save.mutate({
          capMessages: whole(given, 'capMessages'),
          capDays: whole(given, 'capDays'),
          holdOut: whole(given, 'holdOut') / 100,
          fourEyes: given.get('fourEyes') !== null,
          showResult: given.get('showResult') !== null,
          handingOver: handingOverOf(given),
          testAddresses: String(given.get('testAddresses') ?? '')
            .split(/[\s,;]+/)
            .filter((address) => address !== ''),
        })
      }
    >
      <div className="grid grid-cols-2 items-start gap-4">
        <Field label="Messages at most" error={fault('/capMessages')}>
          {(control) => <Input {...control} name="capMessages" type="number" min={1} max={100} required defaultValue={rules.capMessages} />}
        </Field>
        <Field label="within so many days" error={fault('/capDays')}>
          {(control) => <Input {...control} name="capDays" type="number" min={1} max={365} required defaultValue={rules.capDays} />}
        </Field>
      </div>
      <Field
        label="Held out of all campaigns, in percent"
        hint="The same members each time: what campaigns do as a whole can be told by them"
        error={fault('/holdOut')}
      >
        {(control) => (
          <Input
            {...control}
            name="holdOut"
            type="number"
            min={0}
            max={20}
            step={0.5}
            required
            defaultValue={Math.round(rules.holdOut * 1000) / 10}
          />
        )}
      </Field>
      <Checkbox name="fourEyes" defaultChecked={rules.fourEyes} label="Two of us have to approve" />
      <Checkbox name="showResult" defaultChecked={rules.showResult} label="Whoever asked sees our result apart from the others’" />
      <HandingOverFields rules={rules} fault={fault} />
      <Field label="Test addresses" hint="One a line, at most ten. You can have a campaign’s e-mail sent to them" error={addressFault}>
        {(control) => <TextArea {...control} name="testAddresses" defaultValue={rules.testAddresses.join('\n')} />}
      </Field>
      {fault('') && (
        <p role="alert" className="text-bad">
          {fault('')}
        </p>
      )}
    </FormDialog>
  );
}
