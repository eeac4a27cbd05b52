// The program of the threads that find leaves in columns, as a text in a module (src/gen/columns-thread.ts): so it is part of every bundle and needs no file of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { outputFiles } = await build({
  entryPoints: [path.join(root, 'src/audience/columns/thread.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  write: false,
});
mkdirSync(path.join(root, 'src/gen'), { recursive: true });
writeFileSync(path.join(root, 'src/gen/columns-thread.ts'), `export const program = ${JSON.stringify(outputFiles[0].text)};\n`);
