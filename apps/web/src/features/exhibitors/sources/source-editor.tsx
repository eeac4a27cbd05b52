'use client';
import { Button, buttonClass } from '@marquee/ui/button';
import { Notice } from '@marquee/ui/notice';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { faultAt } from '../../../lib/fault-at.ts';
import { Link } from '../../../lib/link.tsx';
import { apiMutation, type Outputs } from '../../../lib/trpc.tsx';
import { type Draft, draftOf, faultOfColumns, feeds, givenOf, type Source } from './draft.ts';
import { RemoveSource } from './remove-source.tsx';
import { SourceForm } from './source-form.tsx';
import { TriedSource } from './tried.tsx';

interface Props {
  readonly exhibitor: string;
  readonly home: string;
  /** Null for a new one. */
  readonly source: Source | null;
  readonly known: Outputs['feedSources']['list'];
}

/** Places that a box of the form shows what is wrong with. */
const shownAt = /^\/(name|password|schedule\/(minutes|at)|of|of\/(folder|host|port|database|user|(members|transactions)\/\w+))$/;

/** The form of a source: tried as often as wanted, then saved. */
export function SourceEditor({ exhibitor, home, source, known }: Props) {
  const cache = useQueryClient();
  const router = useRouter();
  const [draft, setDraft] = useState<Draft>(() => draftOf(source));
  const [removing, setRemoving] = useState(false);
  const saved = async () => {
    await cache.invalidateQueries({ queryKey: ['feedSources'] });
    toast.success(source === null ? 'The source was added' : 'The source was changed');
    router.push(home);
  };
  const trial = useMutation(apiMutation('feedSources.try'));
  const add = useMutation(apiMutation('feedSources.add', { onSuccess: saved }));
  const edit = useMutation(apiMutation('feedSources.edit', { onSuccess: saved }));
  const save = source === null ? add : edit;
  const error = save.error ?? trial.error;
  const fault = faultAt(error);
  const change = (next: Draft) => {
    setDraft(next);
    // What was said of what stood there before is no longer so.
    for (const one of [add, edit, trial]) if (one.error) one.reset();
  };
  const blocked = blockedBy(draft, known.folders);
  const begin = (what: 'try' | 'save') => {
    const given = givenOf(draft);
    for (const one of [add, edit, trial]) one.reset();
    if (what === 'try') {
      const { of, password } = given;
      const kept = source === null ? {} : { id: source.id };
      trial.mutate({ exhibitor, of, ...kept, ...(password === undefined ? {} : { password }) });
    } else if (source === null) add.mutate({ exhibitor, ...given });
    else edit.mutate({ id: source.id, changedAt: source.changedAt, ...given });
  };
  const general = generalFault(fault, error);
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-6 px-(--pad) pb-8"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (blocked === undefined) begin('save');
      }}
    >
      <SourceForm draft={draft} known={known} fault={fault} onChange={change} />
      {general !== undefined && <Notice kind="bad">{general}</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" busy={save.isPending} blockedBy={blocked}>
          {source === null ? 'Add source' : 'Save'}
        </Button>
        <Button busy={trial.isPending} blockedBy={blocked} onClick={() => begin('try')}>
          Try
        </Button>
        <Link href={home} className={buttonClass({ variant: 'quiet' })}>
          Cancel
        </Link>
        {source !== null && (
          <Button className="ml-auto" onClick={() => setRemoving(true)}>
            Remove source
          </Button>
        )}
      </div>
      {trial.data && <TriedSource tried={trial.data} />}
      {removing && source !== null && <RemoveSource source={source} home={home} onClose={() => setRemoving(false)} />}
    </form>
  );
}

function blockedBy(draft: Draft, folders: readonly string[]): string | undefined {
  if (draft.kind === 'folder') return folders.length === 0 ? 'No folder may be read: see the setting FEED_FOLDERS.' : undefined;
  return feeds.map((feed) => (draft[feed].read ? faultOfColumns(draft[feed].columns) : undefined)).find((fault) => fault !== undefined);
}

/** What is wrong and stands at no box. */
function generalFault(fault: ReturnType<typeof faultAt>, error: Error | null): string | undefined {
  if (error === null) return undefined;
  const whole = fault('');
  if (whole !== undefined) return whole;
  const path = /^(\/\S*?):? /.exec(error.message)?.[1] ?? '';
  return shownAt.test(path) ? undefined : error.message;
}
