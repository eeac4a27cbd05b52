// `npm run containers -- build | up | down | test`: the product as containers, by deploy/compose.yaml as it is.
import { parseArgs } from 'node:util';
import { build } from './containers/images.mjs';
import { down, up } from './containers/product.mjs';
import { test } from './containers/test.mjs';
import { requireNode } from './lib/setup.mjs';
import { Problem } from './stack/problem.mjs';

const usage = `npm run containers -- build            makes the images of API, worker and dashboard
npm run containers -- up               starts everything, with secrets of its own, and says where it is
npm run containers -- down [--remove]  stops it; --remove takes its data away too
npm run containers -- test             tries it: import, journeys, failures, a new version beside the old one, back-up and restore

  --project NAME   another one than marquee
  --moviegoers N   how many there are when the test tries failures, versions, back-up and restore (8000)
  --port N         where the dashboard is published, on this machine alone (3000)
`;

requireNode();
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      project: { type: 'string', default: 'marquee' },
      port: { type: 'string', default: '3000' },
      remove: { type: 'boolean' },
      moviegoers: { type: 'string', default: '8000' },
    },
  });
  const commands = { build: () => build('local'), up: () => up(values), down: () => down(values), test: () => test(values) };
  const command = positionals.length === 1 ? commands[positionals[0]] : undefined;
  if (!command) {
    console.error(usage);
    process.exit(2);
  }
  await command();
} catch (error) {
  if (!(error instanceof Problem) && !`${error.code}`.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(error.message);
  process.exit(1);
}
