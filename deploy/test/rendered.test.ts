import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { documentsOf } from './support/files.ts';
import { gather, ofKind } from './support/kustomize.ts';

// What `kustomize build` makes of the example, by `npm run deployment`; the schemas are those that Kubernetes publishes, of the kinds that are used,
// without their descriptions (Apache-2.0).

interface Rendered {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}
const isRendered = (value: unknown): value is Rendered =>
  typeof value === 'object' && value !== null && 'kind' in value && 'metadata' in value;
const rendered = documentsOf('kubernetes/rendered/example.yaml').filter(isRendered);

const schemas = ['1.34', '1.37'].map((version) => {
  const { kinds, definitions } = JSON.parse(readFileSync(path.join(import.meta.dirname, `schemas/kubernetes-${version}.json`), 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const validatorOf = (kind: string) => ajv.compile({ ...kinds[kind], definitions });
  return { version, kinds, validatorOf };
});

describe.each(schemas)('Kubernetes $version', ({ kinds, validatorOf }) => {
  it.each(rendered.map((each) => [`${each.kind} ${each.metadata.name}`, each] as const))('takes %s', (_name, each) => {
    expect(Object.keys(kinds)).toContain(each.kind);
    const validate = validatorOf(each.kind);
    expect(validate(each) ? [] : validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([]);
  });
  it('would refuse a field that it does not know, and a value of another type', () => {
    const [deployment] = rendered.filter(({ kind }) => kind === 'Deployment');
    const validate = validatorOf('Deployment');
    expect(validate({ ...deployment, spek: {} })).toBe(false);
    expect(validate({ ...deployment, spec: { replicas: 'two' } })).toBe(false);
  });
});

it('is what the sources make now', () => {
  const { manifests, configMaps, kustomizations } = gather('kubernetes/overlays/example');
  const names = (of: readonly Rendered[]) => of.map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort();
  expect(names(rendered.filter(({ kind }) => kind !== 'ConfigMap'))).toEqual(names(manifests));
  for (const { metadata } of rendered) expect(metadata.namespace).toBe('marquee');

  const plain = (text: string) => text.replaceAll(/"name":"(marquee-(?:servers|api|worker|web))-[a-z0-9]{10}"/g, '"name":"$1"');
  const images = kustomizations.flatMap(({ kustomization }) => kustomization.images ?? []);
  const withImages = (value: unknown) =>
    JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
      const image = key === 'image' ? images.find(({ name }) => name === inner) : undefined;
      return image ? `${image.newName}:${image.newTag}` : inner;
    });
  for (const { metadata, spec } of ofKind(manifests, 'Deployment')) {
    const [made] = rendered.filter(({ kind, metadata: { name } }) => kind === 'Deployment' && name === metadata.name);
    expect(JSON.parse(plain(JSON.stringify(made)))).toMatchObject({ spec: withImages(spec) });
  }
  for (const [name, data] of Object.entries(configMaps)) {
    const made = rendered.filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.replace(/-[a-z0-9]{10}$/, '') === name);
    expect(made).toMatchObject([{ data }]);
  }
});
