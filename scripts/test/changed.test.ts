import { expect, it } from 'vitest';
import { touchedBy } from './changed.mjs';

const changed = (...files: readonly string[]) => touchedBy(files);

it('prose touches no test', () => {
  expect(changed('README.md', 'docs/images/builder.png')).toMatchObject({ nothing: true, processes: false, journeys: null });
});

it.each([
  ['packages/dsl/src/parse.ts', { processes: true, journeys: 'all' }],
  ['packages/core/src/verb/define-verb.ts', { processes: true, journeys: 'stores' }],
  ['packages/platform/src/config/load.ts', { processes: true, journeys: 'stores' }],
  ['packages/ui/src/button.tsx', { processes: false, journeys: 'all' }],
  ['apps/web/src/app/page.tsx', { processes: false, journeys: 'all' }],
  ['apps/ingest-worker/src/main.ts', { processes: true, journeys: null }],
  ['apps/cli/src/main.ts', { processes: true, journeys: 'stores' }],
  ['e2e/src/support/axe.ts', { processes: false, journeys: 'all' }],
  ['package-lock.json', { all: true, journeys: 'all' }],
  ['vitest.config.ts', { all: true, journeys: 'all' }],
])('%s touches %o', (file, expected) => {
  expect(changed(file)).toMatchObject({ nothing: false, ...expected });
});

it('a test touches itself alone', () => {
  expect(changed('packages/core/src/verb/define-verb.test.ts')).toMatchObject({ processes: false, journeys: null, specs: [] });
  expect(changed('e2e/src/scope.spec.ts')).toMatchObject({ journeys: null, specs: ['e2e/src/scope.spec.ts'] });
});
