import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeOf, interpolations } from './support/compose.ts';
import { imageOf } from './support/dockerfile.ts';
import { deploy, textOf } from './support/files.ts';

describe.each(['compose.yaml', 'stack.compose.yaml'])('%s', (file) => {
  const { services, volumes } = composeOf(file);

  it('waits only for services that are there and that say when they are well', () => {
    for (const { depends_on } of Object.values(services)) {
      for (const name of Object.keys(depends_on ?? {})) {
        const service = services[name];
        const says = service?.healthcheck !== undefined;
        expect(says, name).toBe(true);
      }
    }
  });
  it('mounts volumes that are declared and files that are there', () => {
    const mounts = Object.values(services).flatMap((service) => service.volumes ?? []);
    for (const [source = ''] of mounts.map((mount) => mount.split(/:(?!-)/))) {
      if (source.startsWith('./')) expect(existsSync(path.join(deploy, source)), source).toBe(true);
      else if (!source.startsWith('$')) expect(Object.keys(volumes)).toContain(source);
    }
    for (const volume of Object.keys(volumes)) expect(mounts.some((mount) => mount.startsWith(`${volume}:`))).toBe(true);
  });
  it('pins every server to a version, the same in both files', () => {
    const others = composeOf(file === 'compose.yaml' ? 'stack.compose.yaml' : 'compose.yaml').services;
    for (const [name, { image, build }] of Object.entries(services)) {
      if (build) continue;
      expect(image).not.toMatch(/:latest$/);
      expect(others[name]?.image).toBe(image);
    }
  });
});

it('starts the whole product: servers, API, at least two workers, dashboard', () => {
  const { services } = composeOf('compose.yaml');
  expect(Object.keys(services).sort()).toEqual(['api', 'elasticsearch', 'kafka', 'mysql', 'web', 'worker']);
  expect(services.worker?.scale).toBeGreaterThanOrEqual(2);
});

it('has the processes look for each other where they are', () => {
  const { services } = composeOf('compose.yaml');
  const { hostname, port } = new URL(services.web?.environment.API_URL ?? '');
  const exposed = imageOf(services[hostname]?.build?.target ?? '').instructions.find(({ name }) => name === 'EXPOSE');
  expect(exposed?.text).toBe(port);
  // Workers find the jobs that the API writes down.
  expect(services.worker?.environment.DATABASE_URL).toBe(services.api?.environment.DATABASE_URL);
});

it('publishes nothing but the dashboard', () => {
  const published = Object.entries(composeOf('compose.yaml').services).filter(([, { ports = [] }]) => ports.length > 0);
  expect(published.map(([name]) => name)).toEqual(['web']);
});

it('starts without a variable that must be given: what is secret comes by files, and the script makes exactly these', () => {
  for (const { name, fallback } of interpolations(textOf('compose.yaml'))) expect(fallback, name).toBeDefined();
  const { services, secrets = {} } = composeOf('compose.yaml');
  const made = /for name in (.*); do/.exec(textOf('make-secrets.sh'))?.[1]?.split(' ') ?? [];
  expect(Object.keys(secrets).sort()).toEqual([...made].sort());
  for (const [name, { file }] of Object.entries(secrets)) expect(file).toBe(`./secrets/${name}`);
  for (const [name, { environment, secrets: taken = [] }] of Object.entries(services)) {
    const files = Object.entries(environment).filter(([key]) => key.endsWith('_FILE'));
    expect(files.map(([, file]) => file.replace('/run/secrets/', '')).sort(), name).toEqual([...taken].sort());
    expect(
      Object.keys(environment).filter((key) => /(SECRET|PASSWORD|TOKEN|KEY)$/.test(key)),
      name,
    ).toEqual([]);
  }
});

it('limits what each of them may take', () => {
  for (const [name, { mem_limit, build, cpus }] of Object.entries(composeOf('compose.yaml').services)) {
    expect(mem_limit, name).toBeDefined();
    if (build) expect(cpus, name).toBeDefined();
  }
});

it('builds images from Dockerfiles that are there', () => {
  for (const { build } of Object.values(composeOf('compose.yaml').services))
    if (build) expect(existsSync(path.resolve(deploy, build.context, build.dockerfile))).toBe(true);
});

it('keeps secrets out of git', () => {
  expect(textOf('.gitignore').split('\n')).toContain('secrets/');
});
