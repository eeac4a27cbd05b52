import path from 'node:path';
import { Terminal } from './output/terminal.ts';

/** A process of the product: `node …flags entry …args`. */
export interface NodeProgram {
  readonly flags: readonly string[];
  readonly entry: string;
  readonly args: readonly string[];
  /** What its environment has beside ours. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Programs {
  readonly api: NodeProgram;
  readonly worker: NodeProgram;
  readonly web: NodeProgram;
}

/** What the command line was started with. */
export interface Started {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly programs: Programs;
}

/** The machine as commands see it. */
export interface Host extends Started {
  readonly terminal: Terminal;
  /** Aborted by the first Ctrl-C; a second one ends the process at once. */
  readonly interrupted: AbortSignal;
  /** Where the data folder of `--data` lies. */
  dataFolder(option: string | undefined): string;
}

const defaultFolder = '.marquee';

export function createHost(started: Started): Host {
  const interrupt = new AbortController();
  const onInterrupt = () => {
    if (interrupt.signal.aborted) process.exit(1);
    interrupt.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onInterrupt);
  return {
    ...started,
    terminal: new Terminal(process.stdout, process.stderr),
    interrupted: interrupt.signal,
    dataFolder: (option) => path.resolve(started.cwd, option ?? started.env.MARQUEE_DATA ?? defaultFolder),
  };
}
