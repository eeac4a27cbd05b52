import { describe, expect, it } from 'vitest';
import { loadConfig, loadWorkerConfig } from '../../packages/platform/src/config/load.ts';
import { composeOf, interpolated } from './support/compose.ts';
import { environmentOfImage } from './support/dockerfile.ts';
import { environmentOf } from './support/files.ts';
import { gather, manifestsOf, ofKind } from './support/kustomize.ts';
import { ofNode, settings } from './support/settings.ts';

type Environment = Readonly<Record<string, string>>;
type Process = keyof typeof settings;

const processOf = (component: string | undefined): Process => {
  if (component === 'api' || component === 'worker' || component === 'web') return component;
  throw new Error(`${component} is no process of ours`);
};

/** The environment of every container of ours, wherever it is described, as it will be given. */
const environments: readonly (readonly [string, Process, Environment])[] = [...ofCompose(), ...ofKubernetes()];

function ofCompose() {
  return Object.entries(composeOf('compose.yaml').services)
    .filter(([, { build }]) => build)
    .map(([name, { environment, env_file = [] }]) => {
      const own = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, interpolated(value, {})]));
      // A secret that stands in a file counts as given; what the file holds is the placeholder here, as in the other examples.
      const secret = (key: string) => (/_FILE$/.test(key) ? [[key.replace(/_FILE$/, ''), 'replace-me-with-32-characters-or-more']] : []);
      const given: Environment = {
        ...Object.assign({}, ...env_file.map(environmentOf)),
        ...Object.fromEntries(Object.entries(own).filter(([key]) => !key.endsWith('_FILE'))),
        ...Object.fromEntries(Object.keys(own).flatMap(secret)),
      };
      return [`compose: ${name}`, processOf(name), given] as const;
    });
}

function ofKubernetes() {
  const { manifests, configMaps } = gather('kubernetes/overlays/example');
  const secret = ofKind(manifestsOf('kubernetes/secret.example.yaml'), 'Secret')[0]?.stringData ?? {};
  return ofKind(manifests, 'Deployment').flatMap(({ metadata, spec }) =>
    [...(spec.template.spec.initContainers ?? []), ...spec.template.spec.containers].map((container) => {
      const maps = container.envFrom.map(({ configMapRef }) => configMaps[configMapRef.name] ?? {});
      const secrets = (container.env ?? []).map(({ name, valueFrom }) => [name, secret[valueFrom.secretKeyRef.key] ?? '']);
      const given: Environment = Object.assign({}, ...maps, Object.fromEntries(secrets));
      const component = spec.template.metadata.labels['app.kubernetes.io/component'];
      return [`kubernetes: ${metadata.name} ${container.name}`, processOf(component), given] as const;
    }),
  );
}

it('finds the settings of every process: the schema is read, not remembered', () => {
  expect(settings.api.required).toEqual(expect.arrayContaining(['AUTH_SECRET', 'DATABASE_URL', 'ELASTICSEARCH_URL', 'KAFKA_BROKERS']));
  expect(settings.worker.required).toEqual(['ELASTICSEARCH_URL', 'KAFKA_BROKERS']);
  expect(settings.web.known).toContain('API_URL');
  expect(environments).toHaveLength(3 + 6);
});

const placeholder = /replace-me[\w-]*/g;
const ownSecret = 'Zm9yIHRoZSB0ZXN0cyBvZiBkZXBsb3kgYWxvbmU';

describe.each(environments)('%s', (_name, process, given) => {
  it('is given only variables that its settings have', () => {
    expect(Object.keys(given).filter((name) => !settings[process].known.includes(name))).toEqual([]);
  });
  it('is given every variable that is required', () => {
    expect(settings[process].required.filter((name) => !given[name])).toEqual([]);
  });
  it('is given values that its settings take, together, once the placeholders are replaced', () => {
    const own = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value?.replaceAll(placeholder, ownSecret)]));
    if (process === 'api') expect(loadConfig({}, own).profile).toBe('cluster');
    if (process === 'worker') expect(loadWorkerConfig({}, own).http.host).toBe('0.0.0.0');
    if (process === 'api') expect(() => loadConfig({}, given)).toThrow(/AUTH_SECRET: is the placeholder/);
    if (process === 'worker') expect(() => loadWorkerConfig({}, given)).toThrow(/DATABASE_PASSWORD: is the placeholder/);
    if (process === 'web') expect(given.API_URL).toMatch(/^http:\/\/[a-z-]+:4000$/);
  });
});

describe.each(['api', 'worker', 'web'] as const)('the image of %s', (process) => {
  it('sets only variables that its settings have', () => {
    const names = Object.keys(environmentOfImage(process));
    expect(names.filter((name) => ![...settings[process].known, ...ofNode].includes(name))).toEqual([]);
  });
  it('sets none that is a secret', () => {
    expect(Object.keys(environmentOfImage(process)).join()).not.toMatch(/SECRET|PASSWORD|TOKEN|KEY|DATABASE_URL/);
  });
});
