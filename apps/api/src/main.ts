import { ServiceError } from '@marquee/core';
import { ConfigError, fullDisk, loadConfig } from '@marquee/platform';
import { startHost } from './host.ts';
import { createLogger } from './logger.ts';
import { keepHeapSmall } from './memory.ts';
import { NoDataError, requireData } from './no-data.ts';
import { type HostOptions, readOptions } from './options.ts';

await run();

async function run(): Promise<void> {
  // What is written here is its owner's alone, whatever the folder allows.
  process.umask(0o077);
  keepHeapSmall();
  try {
    const options = readOptions(process.argv.slice(2));
    const config = loadConfig(options.settings);
    const logger = createLogger(config.logLevel, { toStandardError: options.operator });
    if (options.existing) requireData(config);
    // From here on: who reads where it is may tell it to stop at once.
    const told = listen(options);
    const host = await startHost(config, logger);
    logger.info({ url: host.url, dataFolder: config.dataFolder }, 'Marquee’s API is ready');
    await Promise.race([told.signal, told.left.then(() => host.unused())]);
    logger.info('Stopping');
    await host.close();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${sayable(error)}\n`);
    process.exit(exitCodeOf(error));
  }
}

interface Told {
  /** A signal: at once, whoever is there. */
  readonly signal: Promise<void>;
  /** Of a command's own process, the end of the command: it ends with its last user. */
  readonly left: Promise<void>;
}

function listen({ operator }: HostOptions): Told {
  return {
    // A command keeps its own process out of the terminal's group: a Ctrl-C does not come here, and what comes is meant.
    signal: new Promise((resolve) => {
      for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
    }),
    left: new Promise((resolve) => {
      if (!operator) return;
      process.stdin.on('end', () => resolve());
      process.stdin.on('close', () => resolve());
      process.stdin.on('error', () => resolve());
      process.stdin.resume();
      // Whoever read what it says may be gone before it is.
      for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
    }),
  };
}

/** What the command line knows an end by. */
function exitCodeOf(error: unknown): number {
  if (error instanceof NoDataError) return 5;
  if (expected(error)) return 2;
  return error instanceof ServiceError && error.details.inUse === true ? 4 : 1;
}

/** Wrong use, which the one who started it can put right. */
function expected(error: unknown): boolean {
  return error instanceof ConfigError || error instanceof NoDataError || (error instanceof TypeError && 'code' in error);
}

function sayable(error: unknown): string {
  const full = fullDisk(error);
  if (full) return full.message;
  if (error instanceof ServiceError || expected(error)) return error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `${error.message}. Stop what uses the port, or set API_PORT.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
