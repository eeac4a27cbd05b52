import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { writeGolden } from './golden.ts';
import { type Asked, answers, arbitraryAsked, isTelling, openWorld } from './world.ts';

const usage = `Compares the language's evaluators on random definitions.

  npm run conformance -- [--runs 20000] [--seed 1]    memory and DuckDB must find the same moviegoers
  npm run conformance -- --golden                     writes the compiled SQL of the named cases anew
`;

/** Asks `runs` random definitions of a seeded world; prints the smallest counterexample. Resolves to whether all agreed. */
async function compare(runs: number, seed: number): Promise<boolean> {
  const world = await openWorld(seed);
  const started = Date.now();
  let asked = 0;
  let telling = 0;
  try {
    const property = fc.asyncProperty(arbitraryAsked, async (one: Asked) => {
      const found = await answers(world, one);
      if (isTelling(found, world)) telling += 1;
      asked += 1;
      if (asked % 1000 === 0) console.error(`${asked} of ${runs} · ${Math.round((1000 * asked) / (Date.now() - started))} a second`);
      return found.memory.join() === found.duckdb.join();
    });
    const result = await fc.check(property, { numRuns: runs, seed });
    if (!result.failed) {
      console.log(`${runs} definitions, seed ${seed}: memory and DuckDB agree (${telling} audiences neither empty nor everyone).`);
      return true;
    }
    console.log(`Seed ${seed}, run ${result.numRuns}, path ${result.counterexamplePath ?? ''}: the evaluators differ.`);
    const [smallest] = result.counterexample ?? [];
    if (smallest)
      console.log(
        JSON.stringify({ ...smallest, ...(await answers(world, smallest).catch((error: unknown) => ({ error: String(error) }))) }, null, 2),
      );
    else console.log(String(result.errorInstance));
    return false;
  } finally {
    await world.close();
  }
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
      golden: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(usage);
  else if (values.golden) console.log(`Wrote ${await writeGolden()}.`);
  else if (!(await compare(wholeNumber(values.runs, 'runs'), wholeNumber(values.seed, 'seed')))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(usage);
  process.exitCode = 2;
}
