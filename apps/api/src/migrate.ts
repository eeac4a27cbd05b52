// Brings the tables of the relational database up to date and ends: a step before a rollout. The API does the same whenever it starts.
import { ServiceError } from '@marquee/core';
import { ConfigError, loadConfig, openDatabase } from '@marquee/platform';

try {
  const config = loadConfig();
  if (config.profile !== 'cluster') throw new ConfigError('Only the cluster profile has a database to bring up to date beforehand.');
  const database = await openDatabase(config.databaseUrl);
  await database.kind.close();
  process.stdout.write('The tables of the database are up to date.\n');
  // A pool that was never used keeps the process alive.
  process.exit(0);
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof ServiceError;
  process.stderr.write(`${expected || !(error instanceof Error) ? error : error.stack}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
