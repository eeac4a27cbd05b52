'use client';
import { Button, buttonClass } from '@marquee/ui/button';
import { Status } from '@marquee/ui/status';
import { toast } from '@marquee/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Database, FolderOpen } from 'lucide-react';
import { Link } from '../../../lib/link.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import type { Source } from './draft.ts';
import { nextText, placeText, runText, scheduleText } from './words.ts';

/** One source, with what can be done about it. */
export function SourceRow({ source }: { readonly source: Source }) {
  const cache = useQueryClient();
  const { id, name, exhibitor, of, paused, lastRun } = source;
  const told = {
    onError: (error: unknown) => void toast.error('That did not work', { description: problemOf(error).message }),
    onSettled: () =>
      Promise.all(['feedSources', 'imports'].map((entity) => cache.invalidateQueries({ queryKey: [entity] }))).then(() => undefined),
  };
  const run = useMutation(apiMutation('feedSources.run', told));
  const stop = useMutation(apiMutation('exhibitors.cancelImport', told));
  const pause = useMutation(apiMutation('feedSources.pause', told));
  const resume = useMutation(apiMutation('feedSources.resume', told));
  const last = runText(source);
  const underWay = lastRun?.state === 'running' || lastRun?.state === 'waiting';
  const Icon = of.kind === 'folder' ? FolderOpen : Database;
  return (
    <tr className="hover:bg-hover [&>*]:border-line-soft [&>*]:border-b [&>*]:py-2 [&>*]:pr-4 [&>*]:align-top">
      <th scope="row" className="min-w-40 max-w-96 text-left font-medium">
        <Icon aria-hidden="true" className="mr-1.5 inline size-3.5 align-[-2px] text-ink-3" />
        {name}
        <span className="sr-only">, {of.kind}</span>
        <span className="block break-words font-mono font-normal text-ink-2 text-small">{placeText(source)}</span>
      </th>
      <td className="whitespace-nowrap">
        {scheduleText(source)}
        <span className="block text-ink-2 text-small">{nextText(source)}</span>
      </td>
      <td className="w-full min-w-48 break-words">
        <Status kind={last.kind}>{last.word}</Status>
        <span className="block text-ink-2 text-small">{last.says}</span>
      </td>
      <td>
        <span className="flex justify-end gap-1.5 max-tablet:flex-wrap">
          {underWay ? (
            <Button size="sm" busy={stop.isPending} aria-label={`Stop reading ${name}`} onClick={() => stop.mutate({ id: lastRun.id })}>
              Stop
            </Button>
          ) : (
            <Button
              size="sm"
              busy={run.isPending}
              blockedBy={paused ? 'It is paused. Resume it first.' : undefined}
              aria-label={`Run ${name} now`}
              onClick={() => run.mutate({ id })}
            >
              Run now
            </Button>
          )}
          {paused ? (
            <Button size="sm" busy={resume.isPending} aria-label={`Resume ${name}`} onClick={() => resume.mutate({ id })}>
              Resume
            </Button>
          ) : (
            <Button size="sm" busy={pause.isPending} aria-label={`Pause ${name}`} onClick={() => pause.mutate({ id })}>
              Pause
            </Button>
          )}
          <Link
            href={`/exhibitors/${encodeURIComponent(exhibitor)}/sources/${encodeURIComponent(id)}`}
            aria-label={`Edit ${name}`}
            className={buttonClass({ size: 'sm', variant: 'quiet' })}
          >
            Edit
          </Link>
        </span>
      </td>
    </tr>
  );
}
