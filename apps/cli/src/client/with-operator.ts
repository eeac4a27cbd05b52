import type { Host } from '../host.ts';
import { startApi } from './api-process.ts';
import { type Operator, operatorOf } from './operator.ts';
import { liveRunFile } from './run-file.ts';

/** Runs a command against the process that serves the data folder; when there is none, starts one for as long as the command takes. */
export async function withOperator<T>(host: Host, data: string | undefined, run: (operator: Operator) => Promise<T>): Promise<T> {
  const dataFolder = host.dataFolder(data);
  const live = await liveRunFile(dataFolder);
  if (live) return run(operatorOf(live));
  const api = await startApi(
    { program: host.programs.api, dataFolder, args: ['--operator', '--port', '0'], env: host.env },
    host.interrupted,
  ).catch(async (error) => {
    // Another command may have started one at the same moment: the data folder has one owner.
    const other = await liveRunFile(dataFolder);
    if (other) return { run: other, stop: async () => {} };
    throw error;
  });
  try {
    return await run(operatorOf(api.run));
  } finally {
    await api.stop();
  }
}
