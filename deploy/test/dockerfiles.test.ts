import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Instruction, imageOf, type Stage, allStages as stages } from './support/dockerfile.ts';
import { isBuilt } from './support/entries.ts';
import { root, textOf } from './support/files.ts';

const workspaces = ['apps', 'packages'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((workspace) => existsSync(path.join(root, workspace, 'package.json'))),
);
const nodeImage = /^\$\{NODE_IMAGE\}$/;
const copiesOf = ({ instructions }: Stage) => instructions.filter(({ name }) => name === 'COPY');
const fromHere = (copy: Instruction) => copy.flags.from === undefined;

it('is built in stages that exist, from one base', () => {
  const names = stages.flatMap((stage) => stage.name ?? []);
  for (const { base } of stages) expect(names.includes(base) || nodeImage.test(base), base).toBe(true);
  for (const { flags } of stages.flatMap(copiesOf)) if (flags.from !== undefined) expect(names).toContain(flags.from);
  expect(stages.length).toBeGreaterThan(1);
});
it('installs exactly what the lock file says, with the manifest of every workspace', () => {
  const copied = stages.flatMap(copiesOf).flatMap(({ words }) => words.slice(0, -1));
  for (const workspace of workspaces) expect(copied).toContain(`${workspace}/package.json`);
  const runs = stages.flatMap(({ instructions }) => instructions.filter((each) => each.name === 'RUN').map(({ text }) => text));
  expect(runs.some((run) => run.includes('npm ci'))).toBe(true);
  expect(runs.join('\n')).not.toMatch(/npm (install|i) /);
});
it('copies what is there', () => {
  for (const { words } of stages.flatMap(copiesOf).filter(fromHere))
    for (const source of words.slice(0, -1)) expect(existsSync(path.join(root, source)), source).toBe(true);
});
it('has the settings of the compiler there before anything is generated or built: the first images failed for want of them', () => {
  const before = (stage: Stage): readonly Stage[] => {
    const base = stages.find(({ name }) => name === stage.base);
    return base ? [...before(base), stage] : [stage];
  };
  for (const stage of stages) {
    const so = before(stage).flatMap(({ instructions }) => instructions);
    const made = so.findIndex(({ name, text }) => name === 'RUN' && /npm run (generate|build)/.test(text));
    if (made < 0) continue;
    const copied = so.slice(0, made).flatMap(({ name, words }) => (name === 'COPY' ? words.slice(0, -1) : []));
    expect(copied, stage.name).toContain('tsconfig.base.json');
  }
});

it('asks no registry for a front end to be built by', () => {
  expect(textOf('docker/Dockerfile')).not.toMatch(/^#\s*syntax=/m);
});

describe.each(['api', 'worker', 'web'])('the image of %s', (name) => {
  const last = imageOf(name);
  const one = (wanted: string) => last.instructions.filter((instruction) => instruction.name === wanted);

  it('does not run as root, and says by number as whom, so that a cluster can check it', () => {
    expect(one('USER').map(({ text }) => text)).toEqual(['1000:1000']);
    const order = last.instructions.map((each) => each.name);
    expect(order.indexOf('USER')).toBeLessThan(order.indexOf('CMD'));
  });
  it('starts from the one base, and says of which version and commit it is', () => {
    expect(last.base).toMatch(nodeImage);
    const labels = one('LABEL')
      .map(({ text }) => text)
      .join(' ');
    expect(labels).toContain('org.opencontainers.image.version=$MARQUEE_VERSION');
    expect(labels).toContain('org.opencontainers.image.revision=$MARQUEE_COMMIT');
    expect(copiesOf(last).map(({ words }) => words.at(-1))).toContain('sbom.cdx.json');
  });
  it('starts a program that the image holds, without a shell between', () => {
    const command: unknown = JSON.parse(one('CMD')[0]?.text ?? '');
    expect(command).toEqual(expect.arrayContaining(['node']));
    const entry = Array.isArray(command) ? String(command.at(-1)) : '';
    if (name === 'web') expect(entry).toBe('apps/web/server.js');
    else {
      expect(isBuilt(entry), entry).toBe(true);
      expect(copiesOf(last).some(({ words }) => entry.startsWith(`${words.at(-1)}/`))).toBe(true);
    }
  });
  it('holds what was built, and no sources', () => {
    const held = copiesOf(last).filter(({ words }) => words.at(-1)?.startsWith('apps/'));
    for (const { flags, words } of held) {
      expect(flags.from, words.join(' ')).toBe('programs');
      expect(words.at(-1)).toMatch(/\/(package\.json|bin|dist)$/);
    }
    expect(held.map(({ words }) => words.at(-1)).filter((target) => /\/src$|^packages/.test(target ?? ''))).toEqual([]);
  });
});

it('starts the worker with the flags that it is started with elsewhere', () => {
  const flags: unknown[] = JSON.parse(readFileSync(path.join(root, 'apps/ingest-worker/node-flags.json'), 'utf8'));
  const command = imageOf('worker').instructions.find(({ name }) => name === 'CMD');
  expect(JSON.parse(command?.text ?? '').slice(1, 1 + flags.length)).toEqual(flags);
});

it('starts the API with the environment that it is started with elsewhere', async () => {
  const { builtPrograms } = await import(path.join(root, 'apps/cli/bin/programs.mjs'));
  const set = imageOf('api').instructions.flatMap(({ name, text }) => (name === 'ENV' ? text.split(/\s+/) : []));
  expect(set).toEqual(expect.arrayContaining(Object.entries(builtPrograms.api.env).map(([name, value]) => `${name}=${value}`)));
  expect(builtPrograms.api.env).toHaveProperty('MALLOC_ARENA_MAX');
});

it('does not send secrets, data or what was built before to the builder', () => {
  const ignored = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.git', '.env', '.marquee', '.stack', '**/node_modules', 'deploy/*']));
});
