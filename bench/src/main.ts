import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isoOfDay } from '@marquee/dsl';
import { assertEqualAnswers, everyone } from './check.ts';
import { fieldsUsed, questions } from './definitions.ts';
import { load } from './load.ts';
import { measure } from './measure.ts';
import { openPorts } from './open-ports.ts';
import { builderPageSize } from './page-size.ts';
import { writeReport } from './report.ts';

const usage = `Measures the preview verb, the import and the builder page; writes bench/results/<date>-<size>.md.

  npm run bench -- --moviegoers 50000 [--seed 1] [--until 2026-06-30] [--rounds 10] [--folder DIR]
  npm run bench -- --data DIR      over a data folder that nothing has open (the import is then not measured)
  npm run bench -- --page          prints the first-load script size of the builder page, by file, and ends
`;
const say = (line: string) => console.error(line);
/** Up to so many moviegoers the memory evaluator goes through everybody. */
const memoryPass = 100_000;

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      moviegoers: { type: 'string', default: '50000' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string', default: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) },
      rounds: { type: 'string', default: '10' },
      folder: { type: 'string' },
      data: { type: 'string' },
      page: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const page = await builderPageSize(join(import.meta.dirname, '..', '..', 'apps', 'web'));
  console.log(
    page ? `builder page: ${(page.gzipped / 1000).toFixed(1)} kB of script, gzipped, on first load` : 'builder page: no production build',
  );
  if (values.page) {
    for (const { file, gzipped } of page?.files ?? []) console.log(`${(gzipped / 1000).toFixed(1).padStart(8)} kB  ${file}`);
    return;
  }

  const [moviegoers, seed, rounds] = [wholeNumber(values.moviegoers), wholeNumber(values.seed), wholeNumber(values.rounds)];
  const folder = values.folder ?? join(tmpdir(), 'marquee-bench', `${moviegoers}-${seed}-${values.until}`);
  const made = values.data ? null : await load({ moviegoers, seed, until: values.until, folder, say });
  const data = values.data ?? made?.data ?? folder;

  // Opened twice: what the check leaves in the engine's memory must not make the cold round warm.
  const checking = await openPorts(data);
  const status = await checking.ports.audience.status();
  if (status.dataAsOf === null) throw new Error(`The data folder ${data} has no visits. Import a feed folder first.`);
  const onRecord = new Map<string, readonly string[]>();
  for (const field of fieldsUsed) {
    const found = (await checking.ports.audience.values({ scope: everyone, field, upTo: 0 })).slice(0, 50);
    onRecord.set(
      field,
      found.map(({ value }) => value),
    );
  }
  const asked = questions((field) => onRecord.get(field) ?? []);
  say(`comparing ${asked.length} answers with the memory evaluator`);
  const checked = await assertEqualAnswers(checking.ports.audience, asked, status.dataAsOf, memoryPass);
  await checking.close();

  say(`timing ${asked.length} questions, ${rounds} rounds`);
  const timing = await openPorts(data);
  const measurements = await measure(timing.ports, asked, rounds);
  await timing.close();
  const path = await writeReport(
    {
      size: String(status.moviegoers),
      seed: values.data ? null : seed,
      moviegoers: status.moviegoers,
      visits: status.visits,
      asOf: isoOfDay(status.dataAsOf),
      rounds,
      checked,
      loaded: made?.loaded ?? null,
      page,
      measurements,
    },
    new Date(),
  );
  console.log(path);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`"${text}" is not a whole number from 1.`);
  return value;
}

try {
  await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(usage);
  process.exitCode = 1;
}
