import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface PageSize {
  /** Gzipped, in bytes, largest first. */
  readonly files: readonly { readonly file: string; readonly gzipped: number }[];
  readonly gzipped: number;
}

/**
 * The scripts that the builder page itself names: those that the build's manifests name for the route and its layouts, boundaries for
 * errors included, each gzipped. What the page asks for by itself once it is up, the editor and the profile, is not in it. Null when there
 * is no production build.
 */
export async function builderPageSize(web: string): Promise<PageSize | null> {
  const build = join(web, '.next');
  const server = join(build, 'server', 'app');
  if (!existsSync(join(build, 'BUILD_ID')) || !existsSync(server)) return null;
  const manifests = (await readdir(server, { recursive: true })).filter((path) => path.endsWith('page_client-reference-manifest.js'));
  const builder = manifests.find((path) => /segments\/\[[^\]]+\]\/page_client/.test(path));
  if (!builder) return null;
  const scripts = new Set<string>();
  const shared: unknown = JSON.parse(await readFile(join(build, 'build-manifest.json'), 'utf8'));
  // Polyfills are for browsers without modules: those that load the page as modules skip them.
  for (const file of scriptsUnder(shared, ['rootMainFiles'])) scripts.add(file);
  const text = await readFile(join(server, builder), 'utf8');
  const manifest: unknown = JSON.parse(text.slice(text.indexOf('{"')).replace(/;?\s*$/, ''));
  for (const file of scriptsUnder(manifest, ['entryJSFiles'])) scripts.add(file);
  const files = await Promise.all(
    [...scripts].map(async (file) => ({ file, gzipped: gzipSync(await readFile(join(build, file))).length })),
  );
  files.sort((a, b) => b.gzipped - a.gzipped);
  return { files, gzipped: files.reduce((sum, one) => sum + one.gzipped, 0) };
}

/** Every script path below the named keys of a manifest. */
function scriptsUnder(manifest: unknown, keys: readonly string[]): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'string' && value.endsWith('.js')) found.push(value.replace(/^\/?_next\//, ''));
    else if (value !== null && typeof value === 'object') for (const one of Object.values(value)) walk(one);
  };
  if (manifest !== null && typeof manifest === 'object') {
    for (const [key, value] of Object.entries(manifest)) if (keys.includes(key)) walk(value);
  }
  return found;
}
