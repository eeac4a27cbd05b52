'use client';
import { Button } from '@marquee/ui/button';
import { Checkbox } from '@marquee/ui/checkbox';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Notice } from '@marquee/ui/notice';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation, apiQuery } from '../../../lib/trpc.tsx';
import type { Organisation } from '../rows.ts';

/** Whose moviegoers an organisation may count, in place of those before. */
export function ExhibitorsDialog({ organisation, onClose }: { readonly organisation: Organisation; readonly onClose: () => void }) {
  const cache = useQueryClient();
  const known = useQuery(apiQuery('catalogue.exhibitors', {}));
  const grant = useMutation(
    apiMutation('organisations.grant', {
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: ['organisations'] });
        onClose();
      },
    }),
  );
  // One that is granted and in no catalogue is kept, unless it is taken away here.
  const named = known.data?.exhibitors ?? [];
  const others = organisation.exhibitors.filter((id) => !named.some((each) => each.id === id)).map((id) => ({ id, name: id }));
  const ofMarket = organisation.kind === 'distributor' || organisation.kind === 'studio';
  const fault = grant.error ?? known.error;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Exhibitors that ${organisation.name} counts`}
        description={
          organisation.kind === 'exhibitor'
            ? 'An exhibitor’s organisation counts its own moviegoers and nobody else’s: pick one.'
            : 'Its people count the moviegoers of these in the pool, and see those that are ticked twice by name, from their next question on. What holds until a day keeps its day.'
        }
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="grant" variant="primary" busy={grant.isPending || known.isPending}>
              Save
            </Button>
          </>
        }
      >
        <form
          id="grant"
          onSubmit={(event) => {
            event.preventDefault();
            if (!known.data) return;
            const typed = new FormData(event.currentTarget);
            const exhibitors = typed.getAll('exhibitor').map(String);
            const apart = typed.getAll('apart').map(String);
            grant.mutate({ organisation: organisation.id, exhibitors, apart: apart.filter((id) => exhibitors.includes(id)) });
          }}
        >
          <fieldset className={ofMarket ? 'grid gap-y-1' : 'grid grid-cols-2 gap-x-4 gap-y-1'}>
            <legend className="sr-only">Exhibitors</legend>
            {[...named, ...others].map(({ id, name }) => (
              <div key={id} className="grid grid-cols-2 gap-x-4">
                <Checkbox name="exhibitor" value={id} label={name} defaultChecked={organisation.exhibitors.includes(id)} />
                {ofMarket && (
                  <Checkbox
                    name="apart"
                    value={id}
                    label={
                      <>
                        apart, by name<span className="sr-only">: {name}</span>
                      </>
                    }
                    defaultChecked={organisation.apart.includes(id)}
                  />
                )}
              </div>
            ))}
          </fieldset>
          <div role="alert">{fault !== null && <Notice kind="bad">{problemOf(fault).message}</Notice>}</div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
