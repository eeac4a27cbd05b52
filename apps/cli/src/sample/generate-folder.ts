import { generate } from '@marquee/sample-data';
import type { Host } from '../host.ts';

export interface SampleOptions {
  readonly moviegoers: number;
  readonly seed: number;
  readonly until: string;
  readonly out: string;
}

/** The day before `now`, in the time zone of this machine. */
export function yesterday(now: Date): string {
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - 1));
  return day.toISOString().slice(0, 10);
}

/** Runs the generator with a progress line. */
export async function generateFolder(host: Host, options: SampleOptions): Promise<Awaited<ReturnType<typeof generate>>> {
  return generate({
    ...options,
    onProgress: ({ moviegoers }) => host.terminal.progress(`Generating  ${Math.floor((100 * moviegoers) / options.moviegoers)} %`),
  });
}
