import { realpath, stat } from 'node:fs/promises';
import { type Importer, type ImportJob, type ImportSummary, ServiceError } from '@marquee/core';
import { fullDisk } from '@marquee/platform';
import { runSource } from '../source/run-source.ts';
import { readSourceFile } from '../source/source-file.ts';
import { readFeedFolder } from './feed-folder.ts';
import { type JobRecord, jobRecord } from './job-record.ts';
import type { ImporterPorts } from './ports.ts';
import { replayDeadLetters } from './replay.ts';
import { type ImportRun, runImport } from './run-import.ts';

export interface RunningImporter extends Importer {
  /** Resolves when no import is under way. */
  idle(): Promise<void>;
  /** Cancels what is under way and waits for it; the next start of the folder resumes. */
  stop(): Promise<void>;
}

interface UnderWay {
  readonly job: JobRecord;
  readonly cancel: AbortController;
  readonly ended: Promise<void>;
}

/** Runs imports of feed folders, one at a time, in the process that owns the stores. */
export function createImporter(ports: ImporterPorts): RunningImporter {
  let underWay: UnderWay | null = null;
  let starting = false;

  const find = async (id: string) => (underWay?.job.current().id === id ? underWay.job.current() : ports.metadata.imports.find(id));

  const begin = async (input: { readonly folder: string; readonly dryRun: boolean }): Promise<ImportJob> => {
    const { folder, work } = await workOf(input.folder);
    const job = jobRecord(await newOrUnfinished(ports, folder, input.dryRun), ports.metadata.imports, ports.clock);
    await job.change({}, true);
    const cancel = new AbortController();
    const ended = carryOut(ports, work, job, cancel.signal).finally(() => {
      underWay = null;
    });
    underWay = { job, cancel, ended };
    return job.current();
  };

  return {
    async start(input) {
      if (underWay || starting)
        throw new ServiceError(
          'conflict',
          'An import is under way. Wait for its end, or end the command that runs it (Ctrl-C): run again, it goes on from there.',
          underWay ? { id: underWay.job.current().id } : {},
        );
      starting = true;
      try {
        return await begin(input);
      } finally {
        starting = false;
      }
    },
    status: find,
    async cancel(id) {
      if (underWay?.job.current().id === id) {
        const { cancel, ended } = underWay;
        cancel.abort();
        await ended;
      }
      const job = await find(id);
      if (!job) throw new ServiceError('not_found', `There is no import "${id}".`, { id });
      return job;
    },
    replayDeadLetters: (query) => replayDeadLetters(query, ports),
    idle: async () => underWay?.ended,
    async stop() {
      underWay?.cancel.abort();
      await underWay?.ended;
    },
  };
}

type Work = (run: Omit<ImportRun, 'folder'>) => Promise<ImportSummary>;

/** What is to be imported: the files of a feed folder, or the database that a source's file names. */
async function workOf(given: string): Promise<{ readonly folder: string; readonly work: Work }> {
  const folder = await existing(given);
  if (folder.endsWith('.json')) {
    const source = await readSourceFile(folder);
    return { folder, work: (run) => runSource({ ...run, source }) };
  }
  const files = await readFeedFolder(folder);
  if (files.feeds.length + files.catalogue.length === 0)
    throw new ServiceError(
      'bad_request',
      [
        `${folder} is not a feed folder: it has no catalog/*.csv and no feeds/<exhibitor>/members* or transactions*.`,
        ...files.notRead.slice(0, 10).map(({ name, why }) => `Not read: ${name} (${why}).`),
      ].join(' '),
      { folder },
    );
  return { folder, work: (run) => runImport({ ...run, folder: files }) };
}

/** Runs the import to its end and writes down how it ended. Never rejects. */
async function carryOut(ports: ImporterPorts, work: Work, job: JobRecord, signal: AbortSignal): Promise<void> {
  const end = (changes: Partial<ImportJob>) =>
    job.change({ ...changes, secondsLeft: null, endedAt: new Date(ports.clock.now()).toISOString() }, true);
  try {
    const summary = await inStore(ports, job, (writer) => work({ ports, writer, job, signal }));
    await end({ state: 'done', phase: 'done', summary });
  } catch (error) {
    if (!signal.aborted) ports.onFailure?.(error);
    const message = fullDisk(error)?.message ?? (error instanceof Error ? error.message : String(error));
    await end(signal.aborted ? { state: 'cancelled' } : { state: 'failed', error: message }).catch((unsaved: unknown) =>
      ports.onFailure?.(unsaved),
    );
  }
}

async function inStore<T>(ports: ImporterPorts, job: JobRecord, run: (writer: ImporterPorts['writer']) => Promise<T>): Promise<T> {
  if (!job.current().dryRun) return run(ports.writer);
  const scratch = await ports.openScratch();
  try {
    return await run(scratch.writer);
  } finally {
    await scratch.close();
  }
}

async function newOrUnfinished({ metadata, clock, ids }: ImporterPorts, folder: string, dryRun: boolean): Promise<ImportJob> {
  const unfinished = dryRun ? null : await metadata.imports.unfinished(folder);
  if (unfinished) return { ...unfinished, state: 'running', phase: 'catalogue', endedAt: null, error: null, secondsLeft: null };
  return {
    id: ids.next('imp'),
    folder,
    dryRun,
    state: 'running',
    phase: 'catalogue',
    bytesRead: 0,
    bytesTotal: 0,
    rows: 0,
    rowsPerSecond: 0,
    secondsLeft: null,
    startedAt: new Date(clock.now()).toISOString(),
    endedAt: null,
    error: null,
    summary: null,
  };
}

async function existing(folder: string): Promise<string> {
  const found = await realpath(folder).catch(() => null);
  if (found === null || !((await stat(found)).isDirectory() || found.endsWith('.json')))
    throw new ServiceError('bad_request', `There is no folder ${folder}. Give the path of a feed folder.`, { folder });
  return found;
}
