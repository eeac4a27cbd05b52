import { filmMatchingSuite } from './support/film-matching.suite.ts';
import { openApi } from './support/open-api.ts';

filmMatchingSuite('one machine', async () => {
  const { host, close } = await openApi({ settings: { MARQUEE_DEMO: 'false' } });
  return { url: host.url, operatorToken: host.operatorToken, close };
});
