'use client';
import { Button } from '@marquee/ui/button';
import { Checkbox } from '@marquee/ui/checkbox';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Notice } from '@marquee/ui/notice';
import { Segmented } from '@marquee/ui/segmented';
import type { Outputs } from '../../../lib/trpc.tsx';
import { type Draft, feeds, type Kind } from './draft.ts';
import { QueryFields } from './query-fields.tsx';
import { ScheduleFields } from './schedule-fields.tsx';

interface Props {
  readonly draft: Draft;
  readonly known: Pick<Outputs['feedSources']['list'], 'folders' | 'columns'>;
  readonly fault: (path: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'folder', label: 'Folder' },
  { value: 'database', label: 'Database' },
];

/** What a source is called, what it reads, and when. */
export function SourceForm({ draft, known, fault, onChange }: Props) {
  const set = (changes: Partial<Draft>) => onChange({ ...draft, ...changes });
  const text = (
    name: 'name' | 'folder' | 'host' | 'database' | 'user' | 'port',
    label: string,
    hint: string | undefined,
    error?: string,
  ) => (
    <Field label={label} {...(hint === undefined ? {} : { hint })} error={error}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          spellCheck={false}
          {...(name === 'port' ? { type: 'number', min: 1, max: 65_535 } : {})}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="grid gap-6">
      <div className="grid max-w-3xl gap-4">
        {text('name', 'Name', 'As this page and the audit log call it, such as Nightly export.', fault('/name'))}
        <div className="grid gap-1">
          <span className="font-medium">It reads</span>
          <Segmented
            label="It reads"
            className="justify-self-start"
            options={kinds}
            value={draft.kind}
            onValueChange={(kind) => set({ kind })}
          />
        </div>
      </div>
      {draft.kind === 'folder' ? (
        <div className="grid max-w-3xl gap-2">
          {known.folders.length === 0 ? (
            <Notice kind="warn">
              No folder may be read yet. Whoever runs the product names those that may in the setting FEED_FOLDERS, and starts it again.
            </Notice>
          ) : (
            text(
              'folder',
              'Folder',
              `In ${known.folders.join(' or ')}, with files named members* and transactions* (.csv or .ndjson, also .gz) of this exhibitor alone. Only what is new in it is read.`,
              fault('/of/folder'),
            )
          )}
        </div>
      ) : (
        <>
          <div className="grid max-w-3xl grid-cols-[minmax(0,2fr)_minmax(0,1fr)] items-start gap-4">
            {text('host', 'Host', 'A MySQL or MariaDB, by a name or address that the setting FEED_ADDRESSES allows.', fault('/of/host'))}
            {text('port', 'Port', undefined, fault('/of/port'))}
            {text('database', 'Database', undefined, fault('/of/database'))}
            {text('user', 'User', 'One who may only read.', fault('/of/user'))}
            <Password draft={draft} error={fault('/password')} onChange={(password) => set({ password })} />
            <Checkbox className="pt-6" label="Over TLS" checked={draft.tls} onChange={(event) => set({ tls: event.target.checked })} />
          </div>
          {fault('/of') !== undefined && <Notice kind="bad">{fault('/of')}</Notice>}
          <div className="grid grid-cols-2 gap-4 max-tablet:grid-cols-1">
            {feeds.map((feed) => (
              <QueryFields
                key={feed}
                feed={feed}
                draft={draft[feed]}
                columns={known.columns[feed]}
                fault={fault}
                onChange={(query) => set({ [feed]: query })}
              />
            ))}
          </div>
        </>
      )}
      <ScheduleFields draft={draft} fault={fault} onChange={set} />
    </div>
  );
}

/** One that is kept is never shown: it stays, or is replaced. */
function Password({
  draft: { password },
  error,
  onChange,
}: {
  readonly draft: Draft;
  readonly error: string | undefined;
  readonly onChange: (password: string) => void;
}) {
  if (password === null)
    return (
      <div className="grid justify-items-start gap-1">
        <span className="font-medium">Password</span>
        <span className="flex flex-wrap items-center gap-3">
          <span className="text-ink-2">One is kept, and shown to nobody.</span>
          <Button size="sm" onClick={() => onChange('')}>
            Replace it
          </Button>
        </span>
        {error !== undefined && <Notice kind="bad">{error}</Notice>}
      </div>
    );
  return (
    <Field label="Password" hint="Kept encrypted, and never shown again." error={error}>
      {(control) => (
        <Input
          {...control}
          type="password"
          autoComplete="new-password"
          maxLength={1_024}
          value={password}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
