// How long a command and a later start take, beside another checkout of the product: `npm run start-times -w @marquee/bench -- --beside DIR
// [--moviegoers 50000] [--rounds 5]`. Both are set up beforehand (`npm start` once in each). Rounds are interleaved; counts must agree.
import { deepStrictEqual } from 'node:assert';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machineLine } from '../machine.ts';
import { milliseconds, quantile } from '../statistics.ts';
import { laterStart, marquee } from './processes.ts';

const { values } = parseArgs({
  options: { beside: { type: 'string' }, moviegoers: { type: 'string', default: '50000' }, rounds: { type: 'string', default: '5' } },
});
const here = join(import.meta.dirname, '..', '..', '..');
const checkouts = [...(values.beside ? [{ name: 'before', root: resolve(values.beside) }] : []), { name: 'now', root: here }];
const definition = {
  version: 1,
  where: {
    kind: 'visits',
    where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
    during: { kind: 'last', count: 12, unit: 'month' },
    op: 'atLeast',
    value: 2,
  },
};
const questions = ['marquee --help', 'marquee count, empty store', 'marquee count, sample', 'later npm start'] as const;
type Question = (typeof questions)[number];

const folder = await mkdtemp(join(tmpdir(), 'marquee-bench-start-'));
try {
  const file = join(folder, 'definition.json');
  await writeFile(file, JSON.stringify(definition));
  const sample = join(folder, 'sample');
  console.error(`Writing and importing ${values.moviegoers} moviegoers …`);
  await marquee(here, [
    'generate',
    '--moviegoers',
    values.moviegoers,
    '--seed',
    '1',
    '--until',
    '2026-11-18',
    '--out',
    join(folder, 'feeds'),
  ]);
  await marquee(here, ['import', join(folder, 'feeds'), '--data', sample]);

  const times = new Map<string, number[]>();
  const answers = new Map<Question, string>();
  let round = 0;
  const ask = async (root: string, question: Question): Promise<{ readonly said: string; readonly ms: number }> => {
    if (question === 'later npm start') return { said: '', ms: await laterStart(root, sample) };
    if (question === 'marquee --help') return { said: '', ms: (await marquee(root, ['--help'])).ms };
    const empty = join(folder, `empty-${round}-${checkouts.findIndex((one) => one.root === root)}`);
    return marquee(root, ['count', file, '--data', question === 'marquee count, sample' ? sample : empty]);
  };
  // The first round is for caches and is not counted.
  for (; round <= Number(values.rounds); round += 1)
    for (const question of questions)
      for (const { name, root } of round % 2 === 0 ? checkouts : [...checkouts].reverse()) {
        const { said, ms } = await ask(root, question);
        deepStrictEqual(said, answers.get(question) ?? said, `${question}: ${name} answers otherwise`);
        answers.set(question, said);
        const key = `${question}|${name}`;
        if (round > 0) times.set(key, [...(times.get(key) ?? []), ms]);
        console.error(`${round} ${name}: ${question} ${milliseconds(ms)} ms`);
      }

  const row = (question: Question) => {
    const cells = checkouts.map(({ name }) => {
      const each = times.get(`${question}|${name}`) ?? [];
      return `${milliseconds(quantile(each, 0.5))} (${milliseconds(quantile(each, 0))}–${milliseconds(quantile(each, 1))})`;
    });
    return `| ${question} | ${cells.join(' | ')} |`;
  };
  const now = new Date();
  const result = [
    '# How soon the product is there',
    '',
    `Written by \`npm run start-times -w @marquee/bench${values.beside ? ' -- --beside' : ''}\` on ${now.toISOString()}: ${values.moviegoers} moviegoers, ${values.rounds} rounds, interleaved, counts equal.`,
    '',
    machineLine(),
    '',
    `| milliseconds: median (least–most) | ${checkouts.map(({ name }) => name).join(' | ')} |`,
    `| --- |${checkouts.map(() => ' ---: |').join('')}`,
    ...questions.map(row),
    '',
  ].join('\n');
  const results = join(here, 'bench', 'results');
  await mkdir(results, { recursive: true });
  await writeFile(join(results, `${now.toISOString().slice(0, 10)}-start.md`), result);
  console.log(result);
} finally {
  await rm(folder, { recursive: true, force: true });
}
