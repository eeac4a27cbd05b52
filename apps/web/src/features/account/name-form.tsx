'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Section } from '@marquee/ui/section';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { faultAt } from '../../lib/fault-at.ts';
import { apiMutation } from '../../lib/trpc.tsx';

/** Another name for oneself. */
export function NameForm({ name }: { readonly name: string }) {
  const cache = useQueryClient();
  const router = useRouter();
  const rename = useMutation(
    apiMutation('account.rename', {
      onSuccess: async () => {
        toast.success('Your name was saved');
        await cache.invalidateQueries({ queryKey: ['account'] });
        // The rail has it from the page's server.
        router.refresh();
      },
    }),
  );
  const fault = faultAt(rename.error);
  return (
    <Section title="Name" note="Colleagues see it beside what you make.">
      <form
        className="grid max-w-96 gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate({ name: String(new FormData(event.currentTarget).get('name')) });
        }}
      >
        <Field label="Your name" error={fault('/name') ?? fault('')}>
          {(control) => <Input {...control} name="name" defaultValue={name} maxLength={120} required autoComplete="name" />}
        </Field>
        <Button type="submit" busy={rename.isPending} className="justify-self-start">
          Save name
        </Button>
      </form>
    </Section>
  );
}
