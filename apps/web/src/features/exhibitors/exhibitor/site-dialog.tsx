'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Select } from '@marquee/ui/select';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { faultAt } from '../../../lib/fault-at.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import type { Site } from './site.ts';

const zones = Intl.supportedValuesOf('timeZone');

/** Adds a site, or changes one; its code says which. */
export function SiteDialog({
  exhibitor,
  site,
  onClose,
}: {
  readonly exhibitor: string;
  readonly site: Site | null;
  readonly onClose: () => void;
}) {
  const cache = useQueryClient();
  const save = useMutation(
    apiMutation('exhibitors.saveSites', {
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: ['exhibitors'] });
        onClose();
      },
    }),
  );
  const fault = faultAt(save.error);
  const zone = site?.timeZone ?? '';
  const options = [...(zone === '' ? [] : zones.includes(zone) ? [] : [zone]), ...zones];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={site === null ? 'Add a site' : `Edit ${site.name}`}
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="site" variant="primary" busy={save.isPending}>
              {site === null ? 'Add site' : 'Save'}
            </Button>
          </>
        }
      >
        <form
          id="site"
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            const text = (name: string) => String(data.get(name) ?? '');
            const given = { name: text('name'), region: text('region'), postcode: text('postcode'), timeZone: text('timeZone') };
            save.mutate({ exhibitor, sites: [{ ...given, code: site?.code ?? text('code') }] });
          }}
        >
          <Field label="Name" error={fault('/sites/0/name') ?? fault('/sites') ?? fault('')}>
            {(control) => <Input {...control} name="name" defaultValue={site?.name} required maxLength={512} autoComplete="off" />}
          </Field>
          <Field label="Code" hint="As the exhibitor’s feeds name the site; it stays as it is." error={fault('/sites/0/code')}>
            {(control) => (
              <Input
                {...control}
                name="code"
                defaultValue={site?.code}
                disabled={site !== null}
                required
                maxLength={191}
                autoComplete="off"
              />
            )}
          </Field>
          <Field label="Time zone" hint="Without one the site is not usable." error={fault('/sites/0/timeZone')}>
            {(control) => (
              <Select
                {...control}
                name="timeZone"
                required
                defaultValue={zone}
                className="w-full"
                options={[{ value: '', label: 'Pick its time zone' }, ...options.map((one) => ({ value: one, label: one }))]}
              />
            )}
          </Field>
          <div className="grid grid-cols-2 gap-4">
            <Field label="Region" hint="Such as US-OH" error={fault('/sites/0/region')}>
              {(control) => <Input {...control} name="region" defaultValue={site?.region ?? ''} maxLength={191} autoComplete="off" />}
            </Field>
            <Field label="Postcode" error={fault('/sites/0/postcode')}>
              {(control) => <Input {...control} name="postcode" defaultValue={site?.postcode ?? ''} maxLength={191} autoComplete="off" />}
            </Field>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
