import { ServiceError } from '@marquee/core';
import { ConfigError, loadConfig } from '@marquee/platform';
import { startHost } from './host.ts';
import { createLogger } from './logger.ts';
import { type HostOptions, readOptions } from './options.ts';

await run();

async function run(): Promise<void> {
  // What is written here is its owner's alone, whatever the folder allows.
  process.umask(0o077);
  try {
    const options = readOptions(process.argv.slice(2));
    const config = loadConfig(options.settings);
    const logger = createLogger(config.logLevel, { toStandardError: options.operator });
    // From here on: who reads where it is may tell it to stop at once.
    const told = untilToldToStop(options);
    const host = await startHost(config, logger);
    logger.info({ url: host.url, dataFolder: config.dataFolder }, 'Marquee’s API is ready');
    await told;
    logger.info('Stopping');
    await host.close();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${sayable(error)}\n`);
    process.exit(expected(error) ? 2 : 1);
  }
}

/** Resolves at the first of: a signal, or for a command's own process the end of standard input, which is the end of the command. */
function untilToldToStop({ operator }: HostOptions): Promise<void> {
  return new Promise((resolve) => {
    // A command keeps its own process out of the terminal's group: a Ctrl-C does not come here, and what comes is meant.
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (!operator) return;
    process.stdin.on('end', () => resolve());
    process.stdin.on('close', () => resolve());
    process.stdin.on('error', () => resolve());
    process.stdin.resume();
  });
}

/** Wrong use, which the one who started it can put right. */
function expected(error: unknown): boolean {
  return error instanceof ConfigError || (error instanceof TypeError && 'code' in error);
}

function sayable(error: unknown): string {
  if (error instanceof ServiceError || expected(error)) return error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `${error.message}. Stop what uses the port, or set API_PORT.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
