// Builds a workspace's programs: `node ../../scripts/bundle.mjs main migrate` makes dist/main.js and dist/migrate.js of src/*.ts, with all they import
// but the packages that carry native code, which stay packages.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { native } from './lib/native.mjs';

const names = process.argv.slice(2);
const outdir = join(process.cwd(), 'dist');
const { metafile } = await build({
  entryPoints: names.map((name) => `src/${name}.ts`),
  outdir,
  bundle: true,
  // What a program needs only sometimes is in a file of its own, loaded when it is needed.
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external: native,
  // Read when somebody runs with --enable-source-maps.
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  // Libraries written for CommonJS ask for Node's own modules by require.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
// What an earlier build made and this one did not. A running program has loaded what it needs.
const made = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
for (const file of readdirSync(outdir)) if (!made.has(file)) rmSync(join(outdir, file));
