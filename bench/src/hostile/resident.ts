import { readdirSync, readFileSync } from 'node:fs';

/** What a process holds in memory now, in megabytes; 0 once it is gone. */
export function residentOf(pid: number): number {
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0) / 1_024);
}

/** The dashboard's server beside an API: started by the same process. */
export function webPidOf(api: number): number {
  const parent = parentOf(api);
  const found = readdirSync('/proc')
    .map(Number)
    .find((pid) => Number.isInteger(pid) && pid !== api && parentOf(pid) === parent && /next-server|server\.js/.test(read(pid, 'cmdline')));
  if (found === undefined) throw new Error('The dashboard’s server was not found beside the API.');
  return found;
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] ?? -1);
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
