import path from 'node:path';
import { Terminal } from './output/terminal.ts';

/** A process of the product, started as `node …flags entry …args`. */
export interface NodeProgram {
  readonly flags: readonly string[];
  readonly entry: string;
  readonly args: readonly string[];
  /** Variables that are added to the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Programs {
  readonly api: NodeProgram;
  readonly worker: NodeProgram;
  readonly web: NodeProgram;
}

/** The arguments and environment of the command line. */
export interface Started {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly programs: Programs;
}

/** What commands use of the machine. */
export interface Host extends Started {
  readonly terminal: Terminal;
  /** Aborted by the first Ctrl-C. A second one ends the process at once. */
  readonly interrupted: AbortSignal;
  /** The path of the data folder for the option `--data`. */
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
