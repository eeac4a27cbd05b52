import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isBuilt } from './support/entries.ts';
import { deploy, documentsOf } from './support/files.ts';
import type { Container } from './support/kubernetes.ts';
import { gather, manifestsOf, ofKind, patchPaths, selects } from './support/kustomize.ts';

const example = gather('kubernetes/overlays/example');
const deployments = ofKind(example.manifests, 'Deployment');
const services = ofKind(example.manifests, 'Service');
const podsOf = (labels: Readonly<Record<string, string>>) =>
  deployments.filter(({ spec }) => selects(labels, spec.template.metadata.labels));

it('reads every object by the parts of Kubernetes that are used, and each has a name of its own', () => {
  expect(deployments.map(({ metadata }) => metadata.name).sort()).toEqual([
    'marquee-api',
    'marquee-api-next',
    'marquee-web',
    'marquee-worker',
  ]);
  const names = example.manifests.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(deployments.map((deployment) => [deployment.metadata.name, deployment] as const))('%s', (_name, deployment) => {
  const { template, selector } = deployment.spec;
  const containers: readonly Container[] = [...(template.spec.initContainers ?? []), ...template.spec.containers];

  it('selects its own pods and those of nobody else', () => {
    expect(podsOf(selector.matchLabels)).toEqual([deployment]);
  });
  it('asks at start, for life and for readiness, at a port that it has', () => {
    for (const { startupProbe, livenessProbe, readinessProbe, ports } of template.spec.containers) {
      for (const probe of [startupProbe, livenessProbe, readinessProbe])
        expect(ports?.map(({ name }) => name)).toContain(probe?.httpGet.port);
    }
  });
  it('mounts volumes that it has, with room for temporary files beside a file system that cannot be written', () => {
    const volumes = template.spec.volumes.map(({ name }) => name);
    for (const { volumeMounts } of containers) {
      for (const { name } of volumeMounts) expect(volumes).toContain(name);
      expect(volumeMounts.map(({ mountPath }) => mountPath)).toContain('/tmp');
    }
  });
  it('takes its settings from config maps that are generated, and its secrets from the one that is described', () => {
    const [secret] = ofKind(manifestsOf('kubernetes/secret.example.yaml'), 'Secret');
    for (const { envFrom, env = [] } of containers) {
      for (const { configMapRef } of envFrom) expect(Object.keys(example.configMaps)).toContain(configMapRef.name);
      for (const { name, valueFrom } of env) {
        expect(valueFrom.secretKeyRef).toEqual({ name: secret?.metadata.name, key: name });
        expect(Object.keys(secret?.stringData ?? {})).toContain(name);
      }
    }
  });
  it('is kept by a disruption budget and told by a network policy whom it talks to', () => {
    const { labels } = template.metadata;
    expect(ofKind(example.manifests, 'PodDisruptionBudget').filter(({ spec }) => selects(spec.selector.matchLabels, labels))).toHaveLength(
      1,
    );
    expect(ofKind(example.manifests, 'NetworkPolicy').filter(({ spec }) => selects(spec.podSelector.matchLabels, labels))).toHaveLength(1);
  });
  it('gets its image from the overlay, by version', () => {
    const images = example.kustomizations.flatMap(({ kustomization }) => kustomization.images ?? []);
    for (const { image } of containers) expect(images.filter(({ name }) => name === image)).toHaveLength(1);
    for (const { newTag } of images) expect(newTag).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

it('has every service reach pods, by a port that all of them name', () => {
  for (const { metadata, spec } of services) {
    const pods = podsOf(spec.selector);
    expect(pods.length, metadata.name).toBeGreaterThan(0);
    for (const { targetPort } of spec.ports)
      for (const pod of pods)
        expect(pod.spec.template.spec.containers.flatMap(({ ports = [] }) => ports.map(({ name }) => name))).toContain(targetPort);
  }
});

it('serves two versions of the API behind one address, each told apart by its label', () => {
  const api = services.find(({ metadata }) => metadata.name === 'marquee-api');
  const pods = podsOf(api?.spec.selector ?? { nobody: 'nobody' });
  expect(pods.map(({ spec }) => spec.template.metadata.labels['marquee/track']).sort()).toEqual(['next', 'stable']);
  const images = pods.map(({ spec }) => spec.template.spec.containers.map(({ image }) => image).join());
  expect(new Set(images).size).toBe(2);
});

it('leaves the base with one version of the API', () => {
  const alone = ofKind(gather('kubernetes/base').manifests, 'Deployment').map(({ metadata }) => metadata.name);
  expect(alone.sort()).toEqual(['marquee-api', 'marquee-web', 'marquee-worker']);
});

it('brings the tables up to date before any version of the API starts', () => {
  for (const { spec } of deployments.filter(({ metadata }) => metadata.name.startsWith('marquee-api'))) {
    const [container] = spec.template.spec.containers;
    const [migration] = spec.template.spec.initContainers ?? [];
    expect(migration?.image).toBe(container?.image);
    const entry = migration?.command?.at(-1) ?? '';
    expect(isBuilt(entry), entry).toBe(true);
  }
});

it('scales what exists, and never to more workers than there are partitions', () => {
  const scalers = ofKind(example.manifests, 'HorizontalPodAutoscaler');
  expect(scalers.map(({ spec }) => spec.scaleTargetRef.name).sort()).toEqual(['marquee-api', 'marquee-worker']);
  for (const { spec } of scalers) {
    const target = deployments.find(({ metadata }) => metadata.name === spec.scaleTargetRef.name);
    // A number of its own would undo the scaling at every apply.
    expect(target?.spec.replicas).toBeUndefined();
  }
  const workers = scalers.find(({ metadata }) => metadata.name === 'marquee-worker');
  expect(workers?.spec.maxReplicas).toBeLessThanOrEqual(Number(example.configMaps['marquee-servers']?.KAFKA_PARTITIONS));
});

it('scales workers by a figure that the rule for Prometheus makes from one that workers show', () => {
  const Rules = z.object({
    externalRules: z.array(z.object({ seriesQuery: z.string(), name: z.object({ as: z.string() }), metricsQuery: z.string() })),
  });
  const [rule] = Rules.parse(documentsOf('kubernetes/metrics-rule.yaml')[0]).externalRules;
  const worker = ofKind(example.manifests, 'HorizontalPodAutoscaler').find(({ metadata }) => metadata.name === 'marquee-worker');
  const asked = worker?.spec.metrics.flatMap((metric) => (metric.type === 'External' ? [metric.external.metric.name] : []));
  expect(asked).toEqual([rule?.name.as]);
  const shown = readFileSync(path.join(deploy, '../apps/ingest-worker/src/service/metrics.ts'), 'utf8');
  const series = /^\w+/.exec(rule?.seriesQuery ?? '')?.[0] ?? 'nothing';
  expect(shown).toContain(`'${series}'`);
  expect(rule?.metricsQuery).toContain(series);
});

it('lets through exactly the ports that pods listen on', () => {
  for (const { metadata, spec } of ofKind(example.manifests, 'NetworkPolicy')) {
    const listening = podsOf(spec.podSelector.matchLabels).flatMap((pod) =>
      pod.spec.template.spec.containers.flatMap(({ ports = [] }) => ports.map(({ containerPort }) => containerPort)),
    );
    const open = spec.ingress.flatMap(({ ports }) => ports.map(({ port }) => port));
    expect(new Set(open), metadata.name).toEqual(new Set(listening));
  }
});

it('has the processes look for each other where they are', () => {
  const { hostname, port } = new URL(example.configMaps['marquee-web']?.API_URL ?? '');
  const service = services.find(({ metadata }) => metadata.name === hostname);
  expect(service?.spec.ports.map((each) => each.port)).toContain(Number(port));
  // Workers find the jobs that the API writes down, as whoever they come to its database.
  const [api, worker] = ['api', 'worker'].map((name) => new URL(example.configMaps[`marquee-${name}`]?.DATABASE_URL ?? ''));
  expect([worker?.host, worker?.pathname]).toEqual([api?.host, api?.pathname]);
});

it('patches what is there, and routes to services that are there', () => {
  for (const { kustomization } of example.kustomizations) {
    for (const { target, patch } of kustomization.patches ?? []) {
      const found = example.manifests.find(({ kind, metadata }) => kind === target.kind && metadata.name === target.name);
      for (const keys of patchPaths(patch)) {
        const value = keys.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), found);
        expect(value, `${target.name} /${keys.join('/')}`).toBeDefined();
      }
    }
  }
  for (const { spec } of ofKind(example.manifests, 'Ingress')) {
    for (const { backend } of spec.rules.flatMap(({ http }) => http.paths)) {
      const service = services.find(({ metadata }) => metadata.name === backend.service.name);
      expect(service?.spec.ports.map(({ name }) => name)).toContain(backend.service.port.name);
    }
  }
});
