import { ownDatabase } from '../../../../packages/platform/test/support/own-database.ts';
import { runnerSuite } from './runner.suite.ts';

runnerSuite('MySQL', async () => {
  const { url, drop } = await ownDatabase();
  return { url, remove: drop };
});
