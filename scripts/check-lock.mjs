// Every dependency that an installed package names has an entry in the lock file; a hole makes `npm ci` refuse on other platforms.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));

function resolves(from, name) {
  for (let base = from; ; ) {
    if (packages[base ? `${base}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (base === '') return false;
    const parent = base.lastIndexOf('/node_modules/');
    base = parent < 0 ? '' : base.slice(0, parent);
  }
}

const holes = Object.entries(packages).flatMap(([at, entry]) =>
  Object.entries({ ...entry.optionalDependencies, ...entry.dependencies })
    .filter(([name]) => !resolves(at, name))
    .map(([name, range]) => `${at || 'the root'} needs ${name}@${range}`),
);
if (holes.length > 0) {
  console.error(
    `package-lock.json has no entry for:\n  ${holes.join('\n  ')}\nPin versions that exist for every platform, then run npm install again.`,
  );
  process.exit(1);
}
console.log(`lock file whole: ${Object.keys(packages).length} packages`);
