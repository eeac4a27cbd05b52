'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Notice } from '@marquee/ui/notice';
import { TextArea } from '@marquee/ui/text-area';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { number } from '../../../lib/format.ts';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation, apiQuery } from '../../../lib/trpc.tsx';
import { previewOf } from './preview-of.ts';
import { readSites } from './sites-csv.ts';

const mostBytes = 900_000;

/** Sites of a CSV file, pasted or picked: what it would change is shown before it is taken. Lines that are refused are left out. */
export function SitesImport({ exhibitor, onClose }: { readonly exhibitor: string; readonly onClose: () => void }) {
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const file = text.trim() === '' ? { sites: [], refused: [] } : readSites(text, exhibitor);
  const sites = file.sites.map(({ site }) => site);
  const preview = useQuery(apiQuery('exhibitors.previewSites', { exhibitor, sites }, { enabled: sites.length > 0 }));
  const told = previewOf(file, preview.data?.changes ?? []);
  const save = useMutation(
    apiMutation('exhibitors.saveSites', {
      onSuccess: async ({ added, changed }) => {
        toast.success(`${number(added)} added, ${number(changed)} changed`);
        await cache.invalidateQueries({ queryKey: ['exhibitors'] });
        onClose();
      },
    }),
  );
  const error = save.error ?? preview.error;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Import sites"
        description="A CSV file with the columns code, name, region, postcode, time_zone; the first line names them. Nothing changes before you take it."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button
              variant="primary"
              busy={save.isPending}
              blockedBy={told.taken.length === 0 ? 'There is nothing to take yet.' : undefined}
              onClick={() => save.mutate({ exhibitor, sites: [...told.taken] })}
            >
              {`Take ${number(told.taken.length)} ${told.taken.length === 1 ? 'site' : 'sites'}`}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <Field label="File" error={tooLarge ? 'The file is larger than 900 KB. Take it in parts.' : undefined}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept=".csv,text/csv"
                className="min-h-6 text-small file:mr-3 file:h-[30px] file:rounded-md file:border file:border-line file:border-solid file:bg-surface file:px-[11px] file:font-medium file:text-ink"
                onChange={async (event) => {
                  const [picked] = event.target.files ?? [];
                  if (!picked) return;
                  setTooLarge(picked.size > mostBytes);
                  if (picked.size <= mostBytes) setText(await picked.text());
                }}
              />
            )}
          </Field>
          <Field label="Or paste it here">
            {(control) => (
              <TextArea
                {...control}
                rows={5}
                className="font-mono"
                spellCheck={false}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          {error && <Notice kind="bad">{problemOf(error).message}</Notice>}
          {text.trim() !== '' && (
            <div aria-live="polite">
              <p className="font-medium">
                {number(told.counts.added)} added, {number(told.counts.changed)} changed, {number(told.counts.unchanged)} unchanged,{' '}
                {number(told.refused.length)} refused
              </p>
              <ul className="mt-1 max-h-40 overflow-y-auto text-small">
                {told.refused.map(({ line, reason }) => (
                  <li key={line} className="text-bad">
                    Line {line}: {reason}
                  </li>
                ))}
                {told.lines.map(({ line, says }) => (
                  <li key={line} className="text-ink-2">
                    Line {line}: {says}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}
