import { parseArgs } from 'node:util';

export interface HostOptions {
  /** Started by a command for its own length: any free port, and the end of standard input ends it. */
  readonly operator: boolean;
  /** Only where the data folder is there already: a command that reads makes none. */
  readonly existing: boolean;
  /** Settings that were given as flags. */
  readonly settings: Readonly<Record<string, string | undefined>>;
}

/** Reads `--operator`, `--existing`, `--data DIR`, `--port N`; throws a TypeError on anything else. */
export function readOptions(args: readonly string[]): HostOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      operator: { type: 'boolean', default: false },
      existing: { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string' },
    },
  });
  return {
    operator: values.operator,
    existing: values.existing,
    settings: { MARQUEE_DATA: values.data, API_PORT: values.operator ? '0' : values.port },
  };
}
