import { parseArgs } from 'node:util';
import { type Actor, type Ports, type VerbContext, verbs } from '@marquee/core';
import { everyone } from '../check.ts';
import { fieldsUsed, questions } from '../definitions.ts';
import { machineLine } from '../machine.ts';
import { openPorts } from '../open-ports.ts';
import { quantile, timed } from '../statistics.ts';

/**
 * What noise costs: preview and profile as a distributor asks them, with the noise of figures (meaning, needles, budget, keys) and with none of it, in turns, over
 * one data folder that nothing has open. Ends with an error where the exact counts, of which the audit keeps one, differ.
 *
 *   npm run figures -w @marquee/bench -- --data DIR [--rounds 7]
 */
const { values } = parseArgs({ options: { data: { type: 'string' }, rounds: { type: 'string', default: '7' } } });
if (values.data === undefined) throw new Error('Name a data folder: --data DIR');
const { ports, close } = await openPorts(values.data);
const exhibitors = (await ports.metadata.catalogue.exhibitors()).map(({ id }) => id);
const analyst: Actor = {
  kind: 'person',
  personId: 'bench',
  name: 'Bench',
  role: 'analyst',
  organisation: { id: 'bench', name: 'Bench', kind: 'distributor', exhibitors, apart: exhibitors },
};
const unbounded = { day: Number.MAX_SAFE_INTEGER, variants: Number.MAX_SAFE_INTEGER };
const sides = {
  without: { ...ports, figureBudget: unbounded, noise: { ...ports.noise, deviation: 0 } },
  with: { ...ports, figureBudget: unbounded },
} as const satisfies Record<string, Ports>;

const onRecord = new Map<string, readonly string[]>();
for (const field of fieldsUsed)
  onRecord.set(
    field,
    (await ports.audience.values({ scope: everyone, field, upTo: 0 })).slice(0, 50).map(({ value }) => value),
  );
const asked = questions((field) => onRecord.get(field) ?? []);

const taken = { preview: { without: [] as number[], with: [] as number[] }, profile: { without: [] as number[], with: [] as number[] } };
const rounds = Number(values.rounds);
let left = 0;
for (let round = 0; round <= rounds; round += 1) {
  for (const [i, { name, definition }] of asked.entries()) {
    for (const verb of i % 4 === 0 ? (['preview', 'profile'] as const) : (['preview'] as const)) {
      const counts = new Map<string, number | null>();
      for (const side of round % 2 === 0 ? (['without', 'with'] as const) : (['with', 'without'] as const)) {
        const context: VerbContext = { actor: analyst, ports: sides[side], requestId: `${side}` };
        const { ms, result } = await timed<object>(() => verbs.audiences[verb].call(context, { definition }));
        // The first round warms both up.
        if (round > 0) taken[verb][side].push(ms);
        const entries = await ports.metadata.audit.list(2);
        counts.set(side, entries.find(({ subject }) => subject === null)?.count ?? null);
        if (verb === 'preview' && 'rows' in result && JSON.stringify(result.rows).includes('leftOut')) left += 1;
      }
      const leftOut = left > 0;
      left = 0;
      if (!leftOut && counts.get('with') !== counts.get('without')) throw new Error(`${verb} of ${name}: the exact counts differ.`);
    }
  }
}
await close();

console.log('| | without noise, ms p50 | with, ms p50 | with ÷ without | p95 |\n| --- | --- | --- | --- | --- |');
for (const verb of ['preview', 'profile'] as const) {
  const at = (side: keyof typeof sides, share: number) => quantile(taken[verb][side], share);
  const [before, now] = [at('without', 0.5), at('with', 0.5)];
  const tail = at('with', 0.95) / at('without', 0.95);
  console.log(`| ${verb} | ${before.toFixed(1)} | ${now.toFixed(1)} | ${(now / before).toFixed(2)} | ${tail.toFixed(2)} |`);
}
console.log(`\n${machineLine()}`);
