import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NoData } from '../client/api-process.ts';
import type { Operator } from '../client/operator.ts';
import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { Failure } from '../failure.ts';
import { followImport } from '../imports/follow-import.ts';
import { summaryLines } from '../imports/summary-lines.ts';

interface ImportOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly source?: string;
}

/** `marquee import`: imports a feed folder. Ctrl-C stops it after the current batch; the next run resumes there. */
export const importFeeds: MakeCommand = ({ host, outcome }) =>
  command('import', 'Bring a feed folder in: catalogue, members, transactions. Safe to run again.', [
    'marquee import sample',
    'marquee import sample --dry-run',
    'marquee import --source sources/lumen.json',
  ])
    .argument('[dir]', 'the feed folder')
    .option('--source <file>', 'read what is new in an exhibitor’s database instead, as this file says')
    .option('--dry-run', 'check and count everything, change nothing')
    .action(async (dir: string | undefined, options: ImportOptions) => {
      const given = options.source ?? dir;
      if (given === undefined || (dir !== undefined && options.source !== undefined))
        throw new Failure('Give the feed folder, or --source and a file, and not both.');
      const folder = path.resolve(host.cwd, given);
      if (options.source === undefined && !(await isFolder(folder))) throw new Failure(`There is no folder ${given}.`);
      const dryRun = options.dryRun === true;
      const follow = (operator: Operator) => followImport(operator, { folder, dryRun }, host.terminal, host.interrupted);
      const job = await withOperator(host, options.data, follow, { makes: !dryRun }).catch((error: unknown) => {
        if (!dryRun || !(error instanceof NoData)) throw error;
        // A dry run changes nothing, so it must not make a data folder either.
        return inFolderOfItsOwn((data) => withOperator(host, data, follow, { makes: true }));
      });
      if (job.state === 'failed') throw new Failure(`The import failed: ${job.error ?? 'it gave no reason'}`);
      if (job.state === 'cancelled') {
        outcome.exitCode = 1;
        host.terminal.note(
          `Stopped after ${job.rows.toLocaleString('en-US')} rows. Run it again to resume: marquee import ${options.source === undefined ? '' : '--source '}${given}`,
        );
        return;
      }
      if (options.json) return host.terminal.printJson(job.summary);
      for (const line of summaryLines(job)) await host.terminal.print(line);
    });

async function inFolderOfItsOwn<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-dry-run-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
}
