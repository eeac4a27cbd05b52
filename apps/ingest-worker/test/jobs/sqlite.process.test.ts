import { temporaryFolder } from '../support/stores.ts';
import { runnerSuite } from './runner.suite.ts';

runnerSuite('SQLite', async () => {
  const { path, remove } = await temporaryFolder();
  return { url: `file:${path}/metadata.sqlite`, remove };
});
