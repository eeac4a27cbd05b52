import { randomUUID } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import {
  type Begun,
  type Importer,
  type ImportJob,
  type ImportSummary,
  type Job,
  nothingRead,
  ServiceError,
  type SourceAccess,
} from '@marquee/core';
import { fullDisk } from '@marquee/platform';
import type { JobRunner } from '../jobs/job-runner.ts';
import { keptSource, readableSource } from '../source/kept-source.ts';
import { runSource } from '../source/run-source.ts';
import { readSourceFile } from '../source/source-file.ts';
import { readSourceFolder } from '../source/source-folder.ts';
import { trySource } from '../source/try-source.ts';
import { countingArrivals } from './counting-arrivals.ts';
import { defineReplay } from './define-replay.ts';
import { readFeedFolder } from './feed-folder.ts';
import { feedRunNotes, type NoteRun } from './feed-run-notes.ts';
import { begunOf, importJobOf, isBy } from './import-job-of.ts';
import { type JobRecord, jobRecord } from './job-record.ts';
import type { ImporterPorts } from './ports.ts';
import { columnsOf } from './read-records.ts';
import { type ImportRun, runImport } from './run-import.ts';
import { tryLayout } from './try-layout.ts';

export interface RunningImporter extends Importer {
  /** Resolves when no import is under way. */
  idle(): Promise<void>;
}

/** Imports of feed folders and replays of dead letters, as jobs: what a process leaves undone when it dies goes on at the next start. */
export function createImporter(ports: ImporterPorts, runner: JobRunner): RunningImporter {
  const { jobs } = ports.metadata;
  let underWay: JobRecord | null = null;
  let starting = false;
  /** This process, among those that may do its imports. */
  const by = randomUUID();
  /** Imports that somebody asked this process for: a second start is not taken for one of them. */
  const asked = new Set<string>();

  runner.define('import', {
    run: async (job, { signal, save }) => {
      const record = jobRecord(importJobOf(job), save, ports.clock);
      // Whoever waited for what it says is gone.
      if (record.current().dryRun && !isBy(job, by)) throw new Error('The dry run was cut off. Run it again.');
      underWay = record;
      try {
        return await carryOut(ports, record, noteOf(ports, job, record.current()), signal);
      } finally {
        underWay = null;
        ports.onEnd?.();
      }
    },
  });
  const replayDeadLetters = defineReplay(ports, runner);

  /** As this process knows it, or as it is written down. */
  const told = (job: Job | null): ImportJob | null => {
    const now = underWay?.current();
    return job && job.id === now?.id && job.state === 'running' ? now : job && importJobOf(job);
  };
  const find = async (id: string) => {
    const job = await jobs.find(id);
    return job?.kind === 'import' ? job : null;
  };

  const begin = async (folder: string, dryRun: boolean, begun: Begun | undefined): Promise<string> => {
    // Dry runs write nothing, so there is nothing to go on with.
    const subject = dryRun ? '' : folder;
    const open = await jobs.open('import');
    // One that goes on by itself since its process died is what is asked for.
    if (open && (dryRun || open.subject !== subject || asked.has(open.id))) throw underWayAlready(open.id);
    if (open) return open.id;
    const last = dryRun ? null : await jobs.latest('import', subject);
    if (!last || last.state === 'done')
      return (await runner.add({ kind: 'import', subject, input: { folder, dryRun, by, begun }, progress: nothingRead })) ?? '';
    await runner.resume(last);
    return last.id;
  };

  return {
    async start(input) {
      if (starting) throw underWayAlready();
      starting = true;
      try {
        const { folder } = await workOf(input.folder);
        const id = await begin(folder, input.dryRun, input.begun);
        asked.add(id);
        return required(told(await find(id)), id);
      } finally {
        starting = false;
      }
    },
    status: async (id) => told(await find(id)),
    latest: async () => told(await jobs.latest('import')),
    cancel: async (id) => required(told((await find(id)) && (await runner.cancel(id))), id),
    tryLayout: (trial) => tryLayout(ports.metadata, trial),
    columns: (feed) => Object.keys(columnsOf(feed)),
    trySource: (trial) => trySource({ metadata: ports.metadata, access: accessOf(ports) }, trial),
    look: () => runner.look(),
    replayDeadLetters,
    idle: () => runner.idle('import'),
  };
}

function underWayAlready(id?: string): ServiceError {
  return new ServiceError(
    'conflict',
    'An import is under way. Wait for its end, or end the command that runs it (Ctrl-C): run again, it goes on from there.',
    id === undefined ? {} : { id },
  );
}

function required(job: ImportJob | null, id: string): ImportJob {
  if (!job) throw new ServiceError('not_found', `There is no import "${id}".`, { id });
  return job;
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

/** What is to be read of a source that an administrator keeps, as it is by now. */
async function workOfSource(ports: ImporterPorts, id: string): Promise<Work> {
  const { metadata } = ports;
  const access = accessOf(ports);
  const source = await keptSource(metadata, id);
  const { exhibitor, of } = source;
  if (of.kind === 'folder') {
    const folder = await readSourceFolder(await access.folder(of.folder), exhibitor);
    return (run) => runImport({ ...run, folder, source: id });
  }
  const readable = await readableSource(source, of, metadata, access);
  return (run) => runSource({ ...run, source: readable });
}

function accessOf({ sourceAccess }: ImporterPorts): SourceAccess {
  if (!sourceAccess) throw new Error('This process was not told what sources may reach.');
  return sourceAccess;
}

/** Runs an import to its end; what it came to. However it ends, it says how far it got. */
async function carryOut(ports: ImporterPorts, job: JobRecord, note: NoteRun, signal: AbortSignal): Promise<ImportJob> {
  try {
    const { folder, source } = job.current();
    const work = source === null ? (await workOf(folder)).work : await workOfSource(ports, source);
    const summary = await inStore(ports, job, (writer) => work({ ports, writer, job, note, signal }));
    return { ...job.current(), phase: 'done', secondsLeft: null, summary };
  } catch (error) {
    await job.change({ secondsLeft: null }, true);
    throw fullDisk(error) ?? error;
  }
}

/** Notes what an import takes of each exhibitor; a dry run takes nothing. */
function noteOf({ metadata, clock }: ImporterPorts, job: Job, { folder, source, dryRun }: ImportJob): NoteRun {
  if (dryRun) return async () => {};
  const begun = begunOf(job);
  const how = begun?.upload !== undefined ? 'upload' : source !== null || folder.endsWith('.json') ? 'source' : 'folder';
  const noted = { job: job.id, how, by: begun?.by ?? null, file: begun?.upload ?? folder, startedAt: job.createdAt } as const;
  return feedRunNotes(metadata.feedRuns, noted, () => clock.now());
}

async function inStore<T>(ports: ImporterPorts, job: JobRecord, run: (writer: ImporterPorts['writer']) => Promise<T>): Promise<T> {
  if (!job.current().dryRun) return run(countingArrivals(ports.writer, ports.metadata.feedArrivals, ports.clock));
  const scratch = await ports.openScratch();
  try {
    return await run(scratch.writer);
  } finally {
    await scratch.close();
  }
}

async function existing(folder: string): Promise<string> {
  const found = await realpath(folder).catch(() => null);
  if (found === null || !((await stat(found)).isDirectory() || found.endsWith('.json')))
    throw new ServiceError('bad_request', `There is no folder ${folder}. Give the path of a feed folder.`, { folder });
  return found;
}
