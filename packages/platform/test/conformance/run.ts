import { parseArgs } from 'node:util';
import { openColumns } from './columns-engine.ts';
import { compare } from './compare.ts';
import { openElasticsearch } from './elasticsearch-engine.ts';
import { type OpenEngine, openDuckdb } from './engine.ts';
import { writeGolden } from './golden.ts';
import { openWorld } from './world.ts';

const usage = `Compares the language's evaluators on random definitions.

  npm run conformance -- [--runs 20000] [--seed 1] [--engines memory,duckdb]
                                    every engine must find the moviegoers that memory finds; engines: duckdb, columns, elasticsearch
  npm run conformance -- --golden   writes the compiled queries of the named cases anew

Elasticsearch is the server of the stack: npm run stack -- up.
`;

const engines: Readonly<Record<string, OpenEngine>> = { columns: openColumns, duckdb: openDuckdb, elasticsearch: openElasticsearch };

/** Asks `runs` random definitions of a seeded world; prints the smallest counterexample. Resolves to whether all agreed. */
async function run(runs: number, seed: number, names: readonly string[]): Promise<boolean> {
  const world = await openWorld(seed, names.map(engineNamed));
  const started = Date.now();
  try {
    const { asked, telling, counterexample } = await compare(world, runs, seed, (done) => {
      if (done % 1000 === 0) console.error(`${done} of ${runs} · ${Math.round((1000 * done) / (Date.now() - started))} a second`);
    });
    const all = ['memory', ...names].join(', ');
    if (counterexample === undefined) {
      console.log(`${asked} definitions, seed ${seed}: ${all} agree (${telling} audiences neither empty nor everyone).`);
      return true;
    }
    console.log(`Seed ${seed}, definition ${asked}: ${all} differ.`);
    console.log(JSON.stringify({ ...counterexample.asked, ...counterexample.answers }, null, 2));
    return false;
  } finally {
    await world.close();
  }
}

function engineNamed(name: string): OpenEngine {
  const open = Object.hasOwn(engines, name) ? engines[name] : undefined;
  if (open === undefined) throw new Error(`There is no engine "${name}". There are memory, ${Object.keys(engines).join(', ')}.`);
  return open;
}

function wholeNumber(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} takes a whole number, not "${text}".`);
  return value;
}

try {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      engines: { type: 'string', default: 'memory,duckdb' },
      golden: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  // Memory is the oracle and always asked, named or not.
  const names = values.engines.split(',').filter((name) => name !== 'memory');
  if (values.help) console.log(usage);
  else if (values.golden) for (const path of await writeGolden()) console.log(`Wrote ${path}.`);
  else if (!(await run(wholeNumber(values.runs, 'runs'), wholeNumber(values.seed, 'seed'), names))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(usage);
  process.exitCode = 2;
}
