'use client';
import { Button } from '@marquee/ui/button';
import { download, fileNameOf } from '@marquee/ui/lib/csv';
import { toast } from '@marquee/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { number } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import type { Inputs } from '../../lib/trpc.tsx';
import { callApi } from '../../lib/trpc-client.ts';
import { auditCsv, mostInFile } from './file.ts';
import type { Line } from './words.ts';

type Query = Exclude<Inputs['audit']['export'], void>;
const pageSize = 500;

/** Takes what is filtered as a file, page by page; it can be stopped. That it was taken is on record. */
export function ExportButton({ query, asked }: { readonly query: Query; readonly asked: string }) {
  const [done, setDone] = useState(0);
  const [stopping, setStopping] = useState(() => new AbortController());
  const taking = useMutation({
    mutationFn: (signal: AbortSignal) => allPages(query, signal, setDone),
    onSuccess: ({ entries, whole }) => {
      download(`${fileNameOf('audit-log', new Date().toISOString().slice(0, 16))}.csv`, auditCsv(asked, entries, whole));
      if (!whole) toast.message(`The file has the newest ${number(entries.length)} entries. Ask for a shorter time to have the rest.`);
    },
    onError: (error, signal) => {
      if (!signal.aborted) toast.error('The file could not be made', { description: problemOf(error).message });
    },
  });
  if (taking.isPending)
    return (
      <Button onClick={() => stopping.abort()}>
        <span aria-live="polite">{number(done)} entries</span>, stop
      </Button>
    );
  const begin = () => {
    const next = new AbortController();
    setStopping(next);
    setDone(0);
    taking.mutate(next.signal);
  };
  return (
    <Button icon={<Download aria-hidden="true" />} title={`What is filtered, up to ${number(mostInFile)} entries`} onClick={begin}>
      CSV
    </Button>
  );
}

async function allPages(
  query: Query,
  signal: AbortSignal,
  onDone: (many: number) => void,
): Promise<{ readonly entries: readonly Line[]; readonly whole: boolean }> {
  const entries: Line[] = [];
  let next: string | null = '';
  while (next !== null && entries.length < mostInFile) {
    const page: { entries: Line[]; next: string | null } = await callApi(
      'audit.export',
      { ...query, limit: pageSize, ...(next && { after: next }) },
      signal,
    );
    entries.push(...page.entries);
    next = page.next;
    onDone(entries.length);
  }
  return { entries, whole: next === null };
}
