// Builds a workspace's programs: `node ../../scripts/bundle.mjs main migrate` makes dist/main.js and dist/migrate.js of src/*.ts.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './lib/bundle-options.mjs';

const names = process.argv.slice(2);
const outdir = join(process.cwd(), 'dist');
const { metafile } = await build({
  ...bundleOptions,
  entryPoints: names.map((name) => `src/${name}.ts`),
  outdir,
  // Read when somebody runs with --enable-source-maps.
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
});
// What an earlier build made and this one did not. A running program has loaded what it needs.
const made = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
for (const file of readdirSync(outdir)) if (!made.has(file)) rmSync(join(outdir, file));
