import { statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { deploy, documentsOf, environmentOf } from './files.ts';
import { Kustomization, Manifest, type Of } from './kubernetes.ts';

/** What a folder gives: objects, and config maps by name as they were generated. */
export interface Gathered {
  readonly manifests: readonly Manifest[];
  readonly configMaps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly kustomizations: readonly { readonly folder: string; readonly kustomization: Kustomization }[];
}

/** Follows a kustomization through its resources, components and generators. Names are as written; images and patches are left to the tests. */
export function gather(folder: string): Gathered {
  const kustomization = Kustomization.parse(documentsOf(path.join(folder, 'kustomization.yaml'))[0]);
  const inner = [...kustomization.resources, ...(kustomization.components ?? [])].map((name) => path.join(folder, name));
  const folders = inner.filter((at) => statSync(path.join(deploy, at)).isDirectory()).map(gather);
  const files = inner.filter((at) => statSync(path.join(deploy, at)).isFile());
  const configMaps = Object.assign({}, ...folders.map((each) => each.configMaps));
  for (const { name, behavior, envs = [], literals = [] } of kustomization.configMapGenerator ?? []) {
    const exists = name in configMaps;
    if (exists !== (behavior !== undefined))
      throw new Error(`${folder}: ${name} ${exists ? 'is there already' : 'is not there to be changed'}`);
    const own = Object.assign({}, ...envs.map((file) => environmentOf(path.join(folder, file))), Object.fromEntries(literals.map(pair)));
    configMaps[name] = behavior === 'merge' ? { ...configMaps[name], ...own } : own;
  }
  return {
    manifests: [...folders.flatMap((each) => each.manifests), ...files.flatMap(manifestsOf)],
    configMaps,
    kustomizations: [...folders.flatMap((each) => each.kustomizations), { folder, kustomization }],
  };
}

export function manifestsOf(file: string): readonly Manifest[] {
  return documentsOf(file).map((document) => {
    const read = Manifest.safeParse(document);
    if (!read.success)
      throw new Error(`${file}: ${read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
    return read.data;
  });
}

export function ofKind<K extends Manifest['kind']>(manifests: readonly Manifest[], kind: K): readonly Of<K>[] {
  return manifests.filter((manifest): manifest is Of<K> => manifest.kind === kind);
}

/** Each operation of a JSON patch: its path as keys. */
export function patchPaths(patch: string): readonly (readonly string[])[] {
  const operations: unknown = parse(patch);
  if (!Array.isArray(operations)) throw new Error('A patch is a list of operations.');
  return operations.map(({ path: at }: { path: string }) => at.split('/').slice(1));
}

export function selects(wanted: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

function pair(literal: string): readonly [string, string] {
  const at = literal.indexOf('=');
  return [literal.slice(0, at), literal.slice(at + 1)];
}
