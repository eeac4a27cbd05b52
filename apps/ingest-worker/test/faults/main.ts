// The fault run: `npm run faults -- --seed S --kills 60 [--short]`, on the servers of the stack.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { differences } from './differences.ts';
import { runFaults } from './run-faults.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    kills: { type: 'string' },
    short: { type: 'boolean', default: false },
    moviegoers: { type: 'string' },
    elasticsearch: { type: 'string', default: process.env.STACK_ELASTICSEARCH_URL ?? 'http://127.0.0.1:9200' },
    kafka: { type: 'string', default: process.env.STACK_KAFKA_BROKERS ?? '127.0.0.1:9092' },
  },
});
const begun = Date.now();
const outcome = await runFaults({
  seed: Number(values.seed),
  kills: Number(values.kills ?? (values.short ? 8 : 60)),
  moviegoers: Number(values.moviegoers ?? (values.short ? 400 : 4_000)),
  faultRate: 0.08,
  elasticsearch: values.elasticsearch,
  kafka: values.kafka.split(','),
  prefix: `faults-${randomBytes(4).toString('hex')}-`,
  say: (line) => console.log(line),
});
const found = [
  ...differences(outcome.after, outcome),
  ...differences(outcome.afterReplay, outcome).map((one) => `after the replay: ${one}`),
];
for (const one of found.slice(0, 20)) console.log(one);
for (const one of outcome.errors.slice(0, 5)) console.log(one.slice(0, 500));
const { kills, killsByStage, joined, left, faults, rows, expected, erased } = outcome;
console.log(
  JSON.stringify({
    seed: Number(values.seed),
    kills,
    killsByStage,
    joined,
    left,
    faults,
    rows,
    moviegoers: expected.size,
    erased: erased.length,
  }),
);
console.log(`${found.length} differences, ${outcome.errors.length} errors logged, ${Math.round((Date.now() - begun) / 1000)} s`);
process.exit(found.length === 0 && outcome.errors.length === 0 ? 0 : 1);
