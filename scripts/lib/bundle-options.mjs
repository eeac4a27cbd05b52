// How programs are put together for Node: with all they import but the packages that carry native code, which stay packages.
import { native } from './native.mjs';

/** @type {import('esbuild').BuildOptions} */
export const bundleOptions = {
  bundle: true,
  // What a program needs only sometimes is in a file of its own, loaded when it is needed.
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external: native,
  logLevel: 'warning',
  // Libraries written for CommonJS ask for Node's own modules by require.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};
