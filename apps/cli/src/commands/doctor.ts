import { access, constants, stat } from 'node:fs/promises';
import { NoData } from '../client/api-process.ts';
import type { VerbOutput } from '../client/operator.ts';
import { liveRunFile, readRunFile } from '../client/run-file.ts';
import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { Failure } from '../failure.ts';

type Finding = VerbOutput<'operations.report'>['findings'][number];

const marks = { ok: 'ok       ', attention: 'attention', broken: 'broken   ' } as const;

/** `marquee doctor`: exits with 1 if something is broken. Findings that only need attention do not make it fail. */
export const doctor: MakeCommand = ({ host, outcome }) =>
  command('doctor', 'What is configured, reachable, stale or missing, and the next step.', [
    'marquee doctor',
    'marquee doctor --json',
  ]).action(async ({ data, json }: CommonOptions) => {
    const folder = host.dataFolder(data);
    const findings = [runtime(), await dataFolder(folder), await server(folder)];
    if (findings.every(({ state }) => state !== 'broken') && (await exists(folder))) {
      findings.push(...(await stores(() => withOperator(host, data, (operator) => operator.call('operations.report', {})))));
    }
    if (findings.some(({ state }) => state === 'broken')) outcome.exitCode = 1;
    if (json) return host.terminal.printJson({ findings });
    for (const { name, state, says, next } of findings) {
      await host.terminal.print(`${marks[state]}  ${name}: ${says}`);
      if (next) await host.terminal.print(`${' '.repeat(11)}${next}`);
    }
  });

function runtime(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  const says = `Node ${process.versions.node}.`;
  if (fits) return { name: 'node', state: 'ok', says, next: null };
  return { name: 'node', state: 'broken', says: `${says} Marquee needs 20.19 or newer.`, next: 'Install a newer Node.' };
}

async function dataFolder(folder: string): Promise<Finding> {
  if (!(await exists(folder))) {
    const next = 'Start with sample data: marquee start. Or with your own: marquee import DIR';
    return { name: 'data folder', state: 'attention', says: `${folder} is not there yet.`, next };
  }
  try {
    await access(folder, constants.R_OK | constants.W_OK);
    return { name: 'data folder', state: 'ok', says: folder, next: null };
  } catch {
    return {
      name: 'data folder',
      state: 'broken',
      says: `${folder} cannot be written.`,
      next: 'Give this user leave to read and write it.',
    };
  }
}

async function server(folder: string): Promise<Finding> {
  const live = await liveRunFile(folder);
  if (live) return { name: 'server', state: 'ok', says: `Running (process ${live.pid}) at ${live.webUrl ?? live.url}.`, next: null };
  const stale = (await readRunFile(folder)) ? ' An earlier one ended without tidying up; that does no harm.' : '';
  return { name: 'server', state: 'ok', says: `Not running; commands start it for themselves.${stale}`, next: null };
}

async function stores(ask: () => Promise<VerbOutput<'operations.report'>>): Promise<readonly Finding[]> {
  try {
    return (await ask()).findings;
  } catch (error) {
    if (error instanceof NoData)
      return [{ name: 'product', state: 'attention', says: 'Nothing was imported yet.', next: 'Import a feed folder: marquee import DIR' }];
    if (!(error instanceof Failure)) throw error;
    return [{ name: 'product', state: 'broken', says: error.message, next: 'Mend that, then run marquee doctor again.' }];
  }
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
