// Scripts that tests start as processes of their own, often: put together they start in a fifth of the time that a loader takes for their sources.
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';
import { root } from './setup.mjs';

/**
 * Builds a script as it is now. Not among the temporary files: it finds its packages from where it lies.
 *
 * @param {URL} source of the script
 * @returns {Promise<string>} the path of what was built
 */
export async function builtScript(source) {
  const path = fileURLToPath(source);
  const name = basename(path, '.ts');
  const outdir = join(root, 'node_modules/.cache/marquee/scripts', name);
  await build({ ...bundleOptions, entryPoints: [path], outdir });
  return join(outdir, `${name}.js`);
}
